// Drives a headless Chromium over its debugging pipe: no package is needed.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export class Browser {
  static async start() {
    const browser = new Browser();
    browser.profile = mkdtempSync(join(tmpdir(), "report-check-"));
    browser.process = spawn("chromium", ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
      "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--force-device-scale-factor=1",
      `--user-data-dir=${browser.profile}`, "--remote-debugging-pipe", "about:blank"],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    browser.waiting = new Map();
    browser.events = [];
    browser.next = 1;
    let rest = "";
    browser.process.stdio[4].setEncoding("utf8").on("data", piece => {
      const messages = (rest + piece).split("\0");
      rest = messages.pop();
      for (const message of messages) browser.take(JSON.parse(message));
    });
    const { targetInfos } = await browser.send("Target.getTargets");
    const page = targetInfos.find(target => target.type === "page");
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId: page.targetId, flatten: true });
    browser.session = sessionId;
    for (const domain of ["Page", "Runtime", "Log", "Network", "Performance"]) await browser.send(domain + ".enable");
    return browser;
  }

  take(message) {
    if (message.id) {
      const { resolve, reject } = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
    } else {
      this.events.push(message);
    }
  }

  send(method, params = {}) {
    const id = this.next++;
    const message = { id, method, params, ...(this.session && { sessionId: this.session }) };
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.process.stdio[3].write(JSON.stringify(message) + "\0");
    });
  }

  /** Opens a page and says how many milliseconds it took until it was loaded and drawn. */
  async open(url) {
    this.events = [];
    await this.send("Page.navigate", { url });
    while (!this.events.some(event => event.method === "Page.loadEventFired")) await new Promise(done => setTimeout(done, 5));
    return this.evaluate(`new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))`);
  }

  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate",
      { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async key(key) {
    const codes = { Tab: 9, Enter: 13, Space: 32 };
    const text = key === "Enter" ? "\r" : key === "Space" ? " " : undefined;
    const named = { key: key === "Space" ? " " : key, code: key, windowsVirtualKeyCode: codes[key] };
    await this.send("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", text, ...named });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...named });
  }

  async type(text) {
    await this.send("Input.insertText", { text });
  }

  async size(width, height) {
    await this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  }

  async picture(file, whole = false) {
    const { data } = await this.send("Page.captureScreenshot", { format: "png", captureBeyondViewport: whole });
    writeFileSync(file, Buffer.from(data, "base64"));
  }

  async pdf(file) {
    const { data } = await this.send("Page.printToPDF", { preferCSSPageSize: true, printBackground: true });
    writeFileSync(file, Buffer.from(data, "base64"));
  }

  /** What the console said, and what was asked of the network besides the page itself. */
  complaints(url) {
    return this.events.flatMap(({ method, params }) => {
      if (method === "Runtime.exceptionThrown") return ["exception: " + params.exceptionDetails.exception?.description];
      if (method === "Runtime.consoleAPICalled") return ["console: " + params.args.map(a => a.value).join(" ")];
      if (method === "Log.entryAdded") return ["log: " + params.entry.text];
      if (method === "Page.javascriptDialogOpening") return ["dialog: " + params.message];
      if (method === "Network.requestWillBeSent" && params.request.url.split("#")[0] !== url) return ["network: " + params.request.url];
      return [];
    });
  }

  async stop() {
    const gone = new Promise(done => this.process.once("exit", done));
    this.session = undefined;
    this.send("Browser.close").catch(() => {});
    await gone;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
