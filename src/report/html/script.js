"use strict";
// Tables are sorted and searched, and charts tell their values, within the
// page. Without this script everything can still be read.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // Signs that are linked to open themselves.
  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", openTarget);
  openTarget();

  const signs = all("details.sign");
  for (const button of all(".open-all")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const open = signs.some((sign) => !sign.open);
      for (const sign of signs) sign.open = open;
    });
  }
  // Paper tells of the signs that are not met.
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = signs.filter((sign) => !sign.open && sign.classList.contains("not-met"));
    for (const sign of shut) sign.open = true;
  });
  addEventListener("afterprint", () => {
    for (const sign of shut) sign.open = false;
  });

  // Without marks and case, so that "sao" finds "São".
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const inOrder = new Intl.Collator(document.documentElement.lang);

  for (const listing of all(".listing")) {
    const body = listing.querySelector("tbody");
    const rows = [...body.rows];
    const heads = all("thead th", listing);
    const key = (row, column) => {
      const cell = row.cells[column];
      if (cell.dataset.v === undefined) return cell.textContent;
      return cell.dataset.v === "" ? null : Number(cell.dataset.v);
    };
    const sort = (column, way) => {
      heads.forEach((head, place) => {
        if (place === column) head.setAttribute("aria-sort", way);
        else head.removeAttribute("aria-sort");
      });
      const sign = way === "ascending" ? 1 : -1;
      rows.sort((a, b) => {
        const [one, other] = [key(a, column), key(b, column)];
        // What is not known stays at the end, whichever way.
        if (one === null || other === null) return (one === null) - (other === null);
        return sign * (typeof one === "number" ? one - other : inOrder.compare(one, other));
      });
      body.append(...rows);
    };
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const first = column === 0 ? "ascending" : "descending";
        const other = column === 0 ? "descending" : "ascending";
        sort(column, head.getAttribute("aria-sort") === first ? other : first);
      });
    });

    const tools = listing.querySelector(".tools");
    const [search] = all("input[type=search]", tools);
    const [only] = all("input[type=checkbox]", tools);
    const shown = tools.querySelector(".shown");
    only.closest("label").hidden = !rows.some((row) => "bad" in row.dataset);
    const names = new Map(rows.map((row) => [row, plain(row.cells[0].textContent)]));
    const filter = () => {
      const wanted = plain(search.value.trim());
      let count = 0;
      for (const row of rows) {
        row.hidden = !names.get(row).includes(wanted) || (only.checked && !("bad" in row.dataset));
        count += row.hidden ? 0 : 1;
      }
      shown.textContent = shown.dataset.shown.replace("#", count).replace("#", rows.length);
    };
    search.addEventListener("input", filter);
    only.addEventListener("change", filter);
    tools.hidden = rows.length < 2;
    filter();
  }

  // The table behind a chart tells what its months hold.
  for (const figure of all(".figure")) {
    const chart = figure.querySelector(".chart");
    const readout = figure.querySelector(".readout");
    const rows = [...figure.querySelector("tbody").rows];
    const heads = all("thead th", figure).map((head) => head.textContent);
    const pointers = all("svg", chart).map((svg) => {
      const pointer = document.createElementNS(svg.namespaceURI, "rect");
      pointer.setAttribute("class", "pointer");
      pointer.setAttribute("height", "100%");
      svg.append(pointer);
      return [svg, pointer, svg.dataset.plot.split(" ").map(Number)];
    });
    let now = rows.length - 1;
    const show = (month) => {
      now = Math.min(Math.max(month, 0), rows.length - 1);
      const cells = [...rows[now].cells].map((cell) => cell.textContent);
      const values = cells.slice(1).map((value, place) => `${heads[place + 1]} ${value}`);
      readout.textContent = `${cells[0]}: ${values.join(" · ")}`;
      for (const [svg, pointer, [left, right]] of pointers) {
        const slot = ((right - left) * svg.viewBox.baseVal.width) / rows.length;
        pointer.setAttribute("x", left * svg.viewBox.baseVal.width + now * slot);
        pointer.setAttribute("width", slot);
        pointer.classList.add("on");
      }
    };
    const at = (event) => {
      for (const [svg, , [left, right]] of pointers) {
        const box = svg.getBoundingClientRect();
        if (box.width === 0) continue;
        const place = (event.clientX - box.left) / box.width;
        if (place >= left && place <= right) {
          show(Math.floor(((place - left) / (right - left)) * rows.length));
        }
      }
    };
    chart.addEventListener("pointermove", at);
    chart.addEventListener("pointerdown", at);
    chart.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1, Home: -rows.length, End: rows.length }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      show(now + step);
    });
    readout.hidden = false;
  }
})();
