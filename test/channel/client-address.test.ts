import { expect, test } from "vitest";
import { clientAddress, trustIn } from "../../src/channel/client-address.ts";
import { isLoopback } from "../../src/channel/loopback.ts";

const trusts = trustIn(["192.0.2.4", "10.0.0.0/8", "2001:db8:1::/48"]);

test.each([
  // Who connects, whom it says it speaks for, and who it is taken for.
  ["203.0.113.9", undefined, "203.0.113.9"],
  ["203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["192.0.2.4", "198.51.100.1", "198.51.100.1"],
  ["192.0.2.4", undefined, "192.0.2.4"],
  ["::ffff:10.1.2.3", "198.51.100.1", "198.51.100.1"],
  ["2001:db8:1::7", "2001:db8:2::8", "2001:db8:2::8"],
  ["2001:db8:1::7", "[2001:db8:2::8]:4711", "2001:db8:2::8"],
  ["10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", "198.51.100.1"],
  ["10.0.0.1", "198.51.100.1, unknown", "10.0.0.1"],
  ["10.0.0.1", "127.0.0.1", "127.0.0.1"],
  ["127.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["127.0.0.1", undefined, null],
  ["::1", "127.0.0.1", null],
])("from %s for %s is %s", (remoteAddress, forwarded, expected) => {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  expect(clientAddress({ headers, socket: { remoteAddress } as never }, trusts)).toBe(expected);
});

test.each(["localhost", "LOCALHOST", "127.0.0.1", "127.8.9.1", "::1", "[::1]", "::ffff:127.0.0.1"])(
  "%s is this machine",
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each(["0.0.0.0", "::", "127.0.0.1.example", "localhost.example", "10.0.0.1", "", "128.0.0.1"])(
  "%j is not this machine alone",
  (host) => expect(isLoopback(host)).toBe(false),
);
