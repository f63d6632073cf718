/**
 * A file field that takes dropped files and names what was chosen. With `data-upload` it sends each file there at once
 * (POST, multipart, field name of the input), shows progress, and fires `cw-uploaded` with the server's JSON answer.
 */
export class CwDrop extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type='file']");
    const area = this.querySelector(".drop");
    if (!input || !area) return;
    input.addEventListener("change", () => this.#take(input));
    area.addEventListener("dragenter", () => this.setAttribute("data-over", ""));
    for (const name of ["dragleave", "drop", "dragend"]) area.addEventListener(name, () => this.removeAttribute("data-over"));
  }

  #take(input: HTMLInputElement): void {
    const list = this.querySelector(".drop__files");
    if (!list) return;
    list.replaceChildren();
    for (const file of input.files ?? []) {
      const row = document.createElement("div");
      row.className = "drop__file";
      const name = document.createElement("bdi");
      name.className = "truncate";
      name.textContent = file.name;
      const state = document.createElement("span");
      state.className = "drop__state num";
      state.textContent = this.dataset["chosen"] ?? "";
      row.append(name, state);
      list.append(row);
      if (this.dataset["upload"]) this.#send(file, input, row, state);
    }
  }

  #send(file: File, input: HTMLInputElement, row: HTMLElement, state: HTMLElement): void {
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    row.append(bar);
    const body = new FormData();
    body.append(input.name, file);
    const request = new XMLHttpRequest();
    const end = (good: boolean): void => {
      row.dataset["state"] = good ? "done" : "error";
      state.textContent = (good ? this.dataset["done"] : this.dataset["failed"]) ?? "";
      if (good) bar.remove();
    };
    request.upload.addEventListener("progress", (event) => {
      bar.value = event.lengthComputable ? Math.round((event.loaded / event.total) * 100) : 0;
      state.textContent = `${bar.value}%`;
    });
    request.addEventListener("load", () => {
      const good = request.status >= 200 && request.status < 300;
      end(good);
      if (good) this.dispatchEvent(new CustomEvent("cw-uploaded", { bubbles: true, detail: answer(request.responseText) }));
    });
    request.addEventListener("error", () => end(false));
    request.open("POST", this.dataset["upload"] ?? "");
    request.setRequestHeader("accept", "application/json");
    request.send(body);
  }
}

function answer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
