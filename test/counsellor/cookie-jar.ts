/** What a browser does of its own accord: keeps each host's cookies, and follows where it is led. */
export function cookieJar() {
  const kept = new Map<string, Map<string, string>>();
  const cookiesOf = (url: URL) => {
    const cookies = kept.get(url.host) ?? new Map<string, string>();
    kept.set(url.host, cookies);
    return cookies;
  };
  const visit = async (address: string | URL): Promise<Response> => {
    const url = new URL(address);
    const cookies = cookiesOf(url);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "" || /max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    visit,
    /** Goes from page to page until one leads no further, or `stopAt` says so of where it leads. */
    async follow(
      address: string,
      stopAt: (next: URL) => boolean = () => false,
    ): Promise<{ url: URL; answer: Response }> {
      let url = new URL(address);
      for (;;) {
        const answer = await visit(url);
        const location = answer.headers.get("location");
        if (location === null) return { url, answer };
        url = new URL(location, url);
        if (stopAt(url)) return { url, answer };
      }
    },
    /** The `Cookie` header a host would be sent. */
    cookieFor: (address: string) =>
      [...cookiesOf(new URL(address))].map(([name, value]) => `${name}=${value}`).join("; "),
  };
}
