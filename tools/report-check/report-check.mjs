// Opens the report of a run in Chromium as people do: report-check.mjs REPORT.html CHECK.json AXE.js PICTURES
// CHECK.json is what `check --format json` says of the same run.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Browser } from "./browser.mjs";

const [report, check, axe, pictures] = process.argv.slice(2);
const url = pathToFileURL(report).href;
const { findings, files } = JSON.parse(readFileSync(check, "utf8"));
const failures = [];
const hold = (what, holds, seen = "") => {
  console.log((holds ? "ok    " : "FAIL  ") + what + (seen === "" ? "" : "  " + seen));
  if (!holds) failures.push(what);
};

const browser = await Browser.start();
await browser.size(1280, 1000);

const opened = [];
for (let i = 0; i < 3; i++) opened.push(Math.round(await browser.open(url)));
opened.sort((a, b) => a - b);
hold(`opens ${files.length} files within a second`, opened[1] < 1000, opened.join(" ") + " ms");

/** Does something and says after how many milliseconds it was to be seen. */
const timed = async code => Math.round(await browser.evaluate(`new Promise(done => {
  const begun = performance.now();
  ${code};
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
})`));
const set = (name, value) => `document.getElementById("filter").elements[${JSON.stringify(name)}].value = ${JSON.stringify(value)};
  document.getElementById("filter").requestSubmit()`;
const shown = () => browser.evaluate(`document.getElementById("shown").textContent`);
const counted = async () => Number(((await shown()).match(/共 ([\d,]+) 条/) ?? ["", "0"])[1].replaceAll(",", ""));

hold("lists all findings", await counted() === findings.length, await shown());
const code = findings[0].code;
let took = await timed(set("code", code));
hold("filters by rule within a second", took < 1000, took + " ms");
hold("and finds what check found", await counted() === findings.filter(f => f.code === code).length);
await timed(set("code", ""));
const name = files[Math.floor(files.length / 2)].file;
took = await timed(set("text", name.toUpperCase()));
hold("searches within a second", took < 1000, took + " ms");
hold("and finds the findings of a file", await counted() === findings.filter(f => f.file === name).length, name);
took = await timed(set("text", "没有这样的文字"));
hold("says that nothing matches", took < 1000 && (await shown()).startsWith("没有"), took + " ms");
took = await timed(set("text", ""));
hold("shows all again within a second", took < 1000 && await counted() === findings.length, took + " ms");
took = await timed(`document.querySelector("input[value=advice]").click()`);
await new Promise(done => setTimeout(done, 200));
hold("leaves advice out", await counted() === findings.filter(f => f.severity !== "advice").length, await shown());
await browser.evaluate(`document.querySelector("input[value=advice]").click()`);

// every cell that a finding names is marked, in the files of the first pages
took = Math.round(await browser.evaluate(`new Promise(done => {
  const begun = performance.now();
  document.getElementById("open-all").click();
  const look = () => document.querySelector("details.file:not(:has(.body))") ? setTimeout(look)
    : requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
  look();
})`));
hold("draws a page of files within a second", took < 1000, took + " ms");
const marked = await browser.evaluate(`[...document.querySelectorAll("details.file")].map(file => [
  JSON.parse(document.getElementById("data").textContent)[file.id.slice(5)][0],
  [...file.querySelectorAll("td.marked")].map(td => {
    const row = td.closest("tr").querySelector("th").textContent.trim();
    return [row, td.querySelector("bdi").textContent, td.dataset.findings.split(" ").map(Number)];
  })])`);
let missing = 0;
let looked = 0;
for (const [file, cells] of marked) {
  findings.filter(f => f.file === file).forEach((finding, number) => {
    if (!finding.cell || finding.declaration === null) return;
    looked++;
    const row = /\d+/.exec(finding.cell)[0];
    if (!cells.some(cell => cell[0] === row && cell[2].includes(number))) missing++;
  });
}
hold("marks the cells of the findings", looked > 0 && missing === 0, `${looked} looked at`);
await browser.evaluate(`document.querySelector("details[open]").scrollIntoView()`);
await browser.picture(pictures + "/form.png");

// by keyboard alone
await browser.open(url);
await browser.key("Tab");
await browser.key("Enter");
const focus = () => browser.evaluate(`document.activeElement.name || document.activeElement.id || document.activeElement.className || document.activeElement.tagName`);
hold("the first key leads to the findings", await focus() === "findings", await focus());
for (let i = 0; i < 20 && await focus() !== "text"; i++) await browser.key("Tab");
hold("the keys lead on to the search", await focus() === "text");
await browser.type(code);
await new Promise(done => setTimeout(done, 400));
hold("what is typed filters", await counted() === findings.filter(f => f.code === code).length);
for (let i = 0; i < 20 && !await browser.evaluate(`document.activeElement.matches("#list a")`); i++) await browser.key("Tab");
await browser.key("Enter");
hold("a finding leads to its cell", await browser.evaluate(`document.activeElement.matches("details[open] td.marked a.mark")`), await focus());
hold("and the cell is to be seen", await browser.evaluate(`(() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
})()`));
await browser.picture(pictures + "/cell.png");

await browser.pdf(pictures + "/report.pdf");
await browser.open(url);
await browser.picture(pictures + "/page.png");
await browser.evaluate(`document.getElementById("findings").scrollIntoView()`);
await browser.picture(pictures + "/findings.png");
await browser.evaluate(`document.querySelector("#list a[data-file]").click()`);
await browser.evaluate(readFileSync(axe, "utf8"));
const violations = await browser.evaluate(`axe.run(document).then(result => result.violations.map(v => v.id + ": " + v.nodes[0].html.slice(0, 200)))`);
hold("axe finds nothing to complain about", violations.length === 0, violations.join("\n"));
await browser.size(400, 800);
hold("fits a narrow window", await browser.evaluate(`document.documentElement.scrollWidth <= 400`),
  String(await browser.evaluate(`document.documentElement.scrollWidth`)));
hold("no errors, no network, no dialogs", browser.complaints(url).length === 0, browser.complaints(url).join("\n"));
await browser.stop();
if (failures.length) process.exitCode = 1;
