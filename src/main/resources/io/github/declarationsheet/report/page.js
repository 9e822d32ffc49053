"use strict";
(() => {
  const SYMBOLS = ["✕", "▲", "○", "△"];
  const FILES_A_PAGE = 50;
  const byId = id => document.getElementById(id);
  const words = byId("words").dataset;
  const [shared, units, kinds, severities, statusIds, statusWords] = JSON.parse(byId("texts").textContent);
  const files = JSON.parse(byId("data").textContent);
  const text = value => typeof value === "number" ? shared[value] : value;
  const statusOf = value => statusWords[statusIds.indexOf(text(value))];
  const say = (pattern, holes) => pattern.replace(/\{(\w+)\}/g, (all, name) => name in holes ? holes[name] : all);
  const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

  /** An element with attributes and children; texts are only ever texts. */
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };

  // one entry a finding, in the order in which they are listed: the most severe first
  const findings = [];
  files.forEach((file, index) => {
    const list = file[4];
    for (let at = 0; at < list.length; at += 7) {
      findings.push({ file: index, number: at / 7, severity: kinds.indexOf(text(list[at])), code: list[at + 1], unit: list[at + 2],
        declaration: list[at + 3], sheet: list[at + 4], cells: list[at + 5], message: list[at + 6] });
    }
  });
  const perFile = files.map(() => []);
  for (const finding of findings) perFile[finding.file].push(finding);
  const listed = kinds.flatMap((_, severity) => findings.filter(f => f.severity === severity));

  // what all names begin with is said once
  const folderOf = name => name.slice(0, name.lastIndexOf("/") + 1);
  const common = files.reduce((folder, file) => {
    while (!file[0].startsWith(folder)) folder = folderOf(folder.slice(0, -1));
    return folder;
  }, files.length ? folderOf(files[0][0]) : "");
  const nameOf = index => files[index][0].slice(common.length);
  byId("folder").textContent = say(words.folder, { folder: common });
  byId("folder").hidden = common === "";

  const place = finding => [text(finding.sheet), finding.cells].filter(Boolean).join("!");
  const searched = finding => finding.words ??= [files[finding.file][0], project(finding), units[finding.unit],
    text(finding.code), place(finding), text(finding.message)].join("\n").toLowerCase();
  const project = finding => {
    const declaration = files[finding.file][3][finding.declaration];
    return declaration ? text(declaration[0]) : "";
  };

  // the filter
  const form = byId("filter");
  const option = (value, label) => make("option", { value }, label);
  const codes = [...new Set(findings.map(f => text(f.code)))].sort();
  form.elements.code.append(...codes.map(code => option(code, code)));
  const usedUnits = [...new Set(findings.map(f => f.unit))];
  usedUnits.sort((a, b) => units[a].localeCompare(units[b], "zh"));
  form.elements.unit.append(...usedUnits.map(unit => option(unit, units[unit])));

  let found = listed;
  let foundFiles = [];
  let page = 0;
  let filePage = 0;
  const open = new Set();

  const isFiltered = () => found.length < listed.length || form.elements.text.value.trim() !== ""
    || form.elements.code.value !== "" || form.elements.unit.value !== "";

  const filter = () => {
    const wanted = [...form.elements.severity].map(box => box.checked);
    const code = form.elements.code.value;
    const unit = form.elements.unit.value === "" ? -1 : Number(form.elements.unit.value);
    const parts = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    found = listed.filter(f => wanted[f.severity] && (unit < 0 || f.unit === unit) && (code === "" || text(f.code) === code)
      && parts.every(part => searched(f).includes(part)));
    const hit = new Set(found.map(f => f.file));
    const all = !isFiltered();
    foundFiles = files.map((_, index) => index).filter(index => all || hit.has(index));
    page = 0;
    filePage = 0;
    showFindings();
    showFiles();
  };

  const severityLabel = severity => make("span", { class: "severity " + kinds[severity] }, severities[severity]);
  const isolated = value => make("bdi", {}, value);

  const showFindings = () => {
    const size = Number(form.elements.size.value);
    const from = page * size;
    const shown = found.slice(from, from + size);
    const rows = shown.map(f => {
      const link = make("a", { href: "#file-" + f.file, "data-file": f.file, "data-finding": f.number }, isolated(nameOf(f.file)));
      return make("tr", {}, make("td", {}, severityLabel(f.severity)), make("td", {}, text(f.code)),
        make("td", {}, isolated(units[f.unit])), make("td", {}, link, make("br", {}), isolated(place(f))),
        make("td", {}, isolated(text(f.message))));
    });
    byId("list").tBodies[0].replaceChildren(...rows);
    byId("list").hidden = !rows.length;
    const counts = kinds.map((_, s) => found.reduce((sum, f) => sum + (f.severity === s ? 1 : 0), 0));
    byId("shown").textContent = rows.length
      ? say(words.shown, { from: grouped(from + 1), to: grouped(from + rows.length), all: grouped(found.length),
          errors: grouped(counts[0]), warnings: grouped(counts[1]), advices: grouped(counts[2]), changes: counts.length > 3 ? say(words.changes, { changes: grouped(counts[3]) }) : "" }) + filterText()
      : words.none;
    pages("list-pages", page, Math.ceil(found.length / size));
  };

  /** What the filter is set to, for those who only see the paper. */
  const filterText = () => {
    const said = [...form.elements.severity].filter(box => box.checked).map(box => severities[kinds.indexOf(box.value)]);
    const parts = said.length === severities.length ? [] : [said.join(" ")];
    if (form.elements.code.value) parts.push(form.elements.code.value);
    if (form.elements.unit.value) parts.push(units[form.elements.unit.value]);
    if (form.elements.text.value.trim()) parts.push("“" + form.elements.text.value.trim() + "”");
    return parts.length ? " " + say(words.filtered, { filter: parts.join(" · ") }) : "";
  };

  const pages = (id, current, count) => {
    const [before, after] = byId(id).querySelectorAll("button");
    byId(id).hidden = count < 2;
    byId(id).querySelector("span").textContent = say(words.page, { page: current + 1, pages: count });
    before.disabled = current === 0;
    after.disabled = current + 1 >= count;
  };

  // the files
  const showFiles = () => {
    const from = filePage * FILES_A_PAGE;
    const shown = foundFiles.slice(from, from + FILES_A_PAGE);
    byId("file-list").replaceChildren(...shown.map(fileEntry));
    byId("files-shown").textContent = say(isFiltered() ? words.filesShown : words.filesAll,
      { from: grouped(shown.length ? from + 1 : 0), to: grouped(from + shown.length), all: grouped(foundFiles.length) });
    pages("file-pages", filePage, Math.ceil(foundFiles.length / FILES_A_PAGE));
  };

  const fileEntry = index => {
    const status = files[index][1];
    const own = perFile[index];
    const counts = kinds.map((_, s) => own.filter(f => f.severity === s).length);
    const marks = counts.flatMap((count, s) => count
      ? [make("span", { class: "severity " + kinds[s] }, severities[s] + " " + grouped(count))] : []);
    const head = [make("h3", {}, isolated(nameOf(index))), make("span", { class: "status" }, statusOf(status)), ...marks];
    if (!own.length) return make("div", { class: "file plain", id: "file-" + index }, ...head);
    const details = make("details", { class: "file", id: "file-" + index }, make("summary", {}, ...head));
    details.addEventListener("toggle", () => {
      if (details.open) {
        open.add(index);
        fill(details, index);
      } else {
        open.delete(index);
      }
    });
    if (open.has(index)) {
      fill(details, index);
      details.open = true;
    }
    return details;
  };

  const fill = (details, index) => {
    if (details.lastChild.className === "body") return;
    const body = make("div", { class: "body" });
    const drawn = files[index][2] ? JSON.parse(byId("forms-" + index).textContent) : [];
    const own = perFile[index];
    const ofFile = own.filter(f => f.declaration < 0);
    if (ofFile.length) body.append(make("h4", {}, words.fileLevel), findingList(index, ofFile));
    files[index][3].forEach((declaration, number) => {
      const its = own.filter(f => f.declaration === number);
      const [name, unit, status, sheet, range, funds] = declaration;
      body.append(make("h4", {}, isolated(say(words.project, { project: text(name) || words.unnamed,
        place: text(sheet) + "!" + range, status: statusOf(status) }))));
      const about = [text(unit), funds ? say(words.funds, { funds }) : ""].filter(Boolean).join(" · ");
      if (about) body.append(make("p", { class: "status" }, isolated(about)));
      body.append(its.length ? findingList(index, its) : make("p", {}, words.noFindings));
      const drawing = drawn.find(d => d[0] === number);
      if (drawing) {
        body.append(table(index, drawing, own.filter(f => f.cells && text(f.sheet) === text(drawing[1])
          && (f.declaration === number || f.declaration < 0))));
      }
    });
    if (!drawn.length && files[index][3].length && own.some(f => f.cells)) body.append(make("p", { class: "status" }, words.noForm));
    details.append(body);
  };

  const findingList = (index, list) => make("ol", {}, ...list.map(f => make("li",
    { id: "finding-" + index + "-" + f.number, value: f.number + 1, tabindex: -1 },
    severityLabel(f.severity), " ", isolated(place(f)), " ", isolated(text(f.message)), " (", text(f.code), ")")));

  const column = name => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const letters = number => (number < 26 ? "" : letters(Math.floor(number / 26) - 1)) + String.fromCharCode(65 + number % 26);
  const ranges = cells => cells.split(",").map(range => {
    const ends = range.split(":").map(cell => /^([A-Z]+)(\d+)$/.exec(cell)).filter(Boolean);
    const [first, last] = [ends[0], ends[ends.length - 1]];
    return first ? { top: first[2] - 1, left: column(first[1]), bottom: last[2] - 1, right: column(last[1]) } : null;
  }).filter(Boolean);

  /** The cells of a form, those with findings marked with their numbers. */
  const table = (index, [, sheet, range, firstRow, firstColumn, rows, columns, moreRows, moreColumns, hidden, cells], own) => {
    const name = text(sheet) + "!" + range;
    const marks = own.flatMap(f => ranges(f.cells).map(area => ({ ...area, finding: f })));
    const drawn = make("table", { class: "form" }, make("caption", {}, isolated(say(words.form, { place: name })), " ", words.legend));
    const head = make("tr", {}, make("td", {}));
    for (let c = 0; c < columns; c++) head.append(make("th", { scope: "col" }, letters(firstColumn + c)));
    drawn.append(make("thead", {}, head));
    const body = make("tbody", {});
    const taken = Array.from({ length: rows }, () => new Uint8Array(columns));
    const unseen = new Set(hidden);
    cells.forEach((row, r) => {
      const line = make("tr", unseen.has(r) ? { class: "unseen", title: words.hidden } : {},
        make("th", { scope: "row" }, firstRow + r + 1 + (unseen.has(r) ? " " + words.hidden : "")));
      const stands = new Map(row.map(cell => [cell[0], cell]));
      for (let c = 0; c < columns; c++) {
        if (taken[r][c]) continue;
        const [, content = "", high = 1, wide = 1] = stands.get(c) ?? [];
        for (let y = r; y < r + high && y < rows; y++) taken[y].fill(1, c, c + wide);
        const cell = make("td", { ...(high > 1 && { rowspan: high }), ...(wide > 1 && { colspan: wide }) }, isolated(text(content)));
        mark(cell, index, marks.filter(m => m.top < firstRow + r + high && firstRow + r <= m.bottom
          && m.left < firstColumn + c + wide && firstColumn + c <= m.right).map(m => m.finding));
        line.append(cell);
      }
      body.append(line);
    });
    drawn.append(body);
    const area = make("div", { class: "sheet", tabindex: 0, role: "region", "aria-label": say(words.form, { place: name }) }, drawn);
    if (moreRows || moreColumns) area.append(make("p", { class: "status" }, say(words.more, { rows: moreRows, columns: moreColumns })));
    return area;
  };

  const mark = (cell, index, own) => {
    if (!own.length) return;
    cell.className = "marked " + kinds[Math.min(...own.map(f => f.severity))];
    cell.dataset.findings = own.map(f => f.number).join(" ");
    for (const f of own) {
      cell.append(make("a", { class: "mark " + kinds[f.severity], href: "#finding-" + index + "-" + f.number,
        title: text(f.message), "aria-label": say(words.mark, { severity: severities[f.severity], number: f.number + 1 }) },
      SYMBOLS[f.severity] + (f.number + 1)));
    }
  };

  /** Opens a file, on its page of the list, and goes to the marked cell or to the finding. */
  const goTo = (file, finding) => {
    if (!foundFiles.includes(file)) return;
    open.add(file);
    filePage = Math.floor(foundFiles.indexOf(file) / FILES_A_PAGE);
    showFiles();
    const details = byId("file-" + file);
    const cell = [...details.querySelectorAll("td[data-findings]")].find(td => td.dataset.findings.split(" ").includes(String(finding)));
    const target = cell ? cell.querySelector("a.mark") : byId("finding-" + file + "-" + finding);
    (cell ?? target ?? details).scrollIntoView({ block: "center" });
    (target ?? details.querySelector("summary")).focus({ preventScroll: true });
  };

  // what people do
  let waiting = 0;
  form.addEventListener("input", event => {
    clearTimeout(waiting);
    if (event.target.name === "size") {
      page = 0;
      showFindings();
    } else {
      waiting = setTimeout(filter, event.target.name === "text" ? 150 : 0);
    }
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    filter();
  });
  form.addEventListener("reset", () => setTimeout(filter));
  const turn = (id, change) => byId(id).addEventListener("click", event => {
    const step = Number(event.target.dataset.step ?? 0);
    if (step) change(step);
  });
  turn("list-pages", step => {
    page += step;
    showFindings();
    byId("findings").focus();
  });
  turn("file-pages", step => {
    filePage += step;
    showFiles();
    byId("files").focus();
  });
  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-file], a[data-code], a[data-unit]");
    if (!link) return;
    if (link.dataset.file) {
      event.preventDefault();
      goTo(Number(link.dataset.file), Number(link.dataset.finding));
    } else {
      form.reset();
      if (link.dataset.code) form.elements.code.value = link.dataset.code;
      if (link.dataset.unit) form.elements.unit.value = link.dataset.unit;
      setTimeout(filter);
    }
  });
  const setAll = wanted => {
    for (const details of byId("file-list").querySelectorAll("details")) details.open = wanted;
    if (!wanted) open.clear();
  };
  byId("open-all").addEventListener("click", () => setAll(true));
  byId("close-all").addEventListener("click", () => setAll(false));
  byId("print").addEventListener("click", () => print());
  filter();
})();
