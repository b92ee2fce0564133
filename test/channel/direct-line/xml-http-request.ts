/** As much of a browser's XMLHttpRequest as the Direct Line client uses, over fetch. */
export class FetchedXMLHttpRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = "";
  responseText = "";
  timeout = 0;
  onreadystatechange: ((event: object) => void) | null = null;
  ontimeout: ((event: object) => void) | null = null;
  #method = "GET";
  #url = "";
  readonly #headers = new Headers();
  #answered = new Headers();
  readonly #abort = new AbortController();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answered.get(name);
  }

  abort(): void {
    this.#abort.abort();
  }

  send(body?: string | FormData): void {
    // fetch writes the boundary of a form by itself.
    if (body instanceof FormData) this.#headers.delete("content-type");
    void this.#send(body).catch(() => this.#done());
  }

  async #send(body: string | FormData | undefined): Promise<void> {
    const answer = await fetch(this.#url, {
      method: this.#method,
      headers: this.#headers,
      body,
      signal: this.#abort.signal,
    });
    this.status = answer.status;
    this.#answered = answer.headers;
    const bytes = await answer.arrayBuffer();
    const isJson = answer.headers.get("content-type")?.startsWith("application/json");
    this.response =
      this.responseType === "arraybuffer" || !isJson
        ? bytes
        : JSON.parse(new TextDecoder().decode(bytes));
    this.#done();
  }

  #done(): void {
    this.readyState = 4;
    this.onreadystatechange?.({});
  }
}
