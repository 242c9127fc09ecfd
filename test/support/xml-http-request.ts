/** As much of a browser's XMLHttpRequest as botframework-directlinejs uses, over fetch. */
export class XmlHttpRequest {
  readyState = 0;
  status = 0;
  responseType = '';
  response: unknown = null;
  responseText = '';
  timeout = 0;
  withCredentials = false;
  onreadystatechange: ((event: object) => void) | null = null;
  ontimeout: ((event: object) => void) | null = null;
  onerror: ((event: object) => void) | null = null;
  readonly #abort = new AbortController();
  readonly #headers: Record<string, string> = {};
  #answered = new Headers();
  #method = 'GET';
  #url = '';

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
    this.#to(1);
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.#answered.get(name);
  }

  abort(): void {
    this.#abort.abort();
  }

  send(body?: string): void {
    const timer = this.timeout > 0 ? setTimeout(() => this.abort(), this.timeout) : undefined;
    fetch(this.#url, {
      method: this.#method,
      headers: this.#headers,
      signal: this.#abort.signal,
      ...(body !== undefined && { body }),
    })
      .then(async (answer) => {
        this.responseText = await answer.text();
        this.#answered = answer.headers;
        this.status = answer.status;
        this.response = this.responseType === 'json' ? JSON.parse(this.responseText || 'null') : this.responseText;
      })
      .catch(() => {})
      .finally(() => {
        clearTimeout(timer);
        this.#to(4);
      });
  }

  #to(state: number): void {
    this.readyState = state;
    this.onreadystatechange?.({ target: this });
  }
}
