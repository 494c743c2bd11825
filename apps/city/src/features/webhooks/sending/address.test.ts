import fc from "fast-check";
import { expect, test } from "vitest";
import { hostOf, isLoopbackHost, kindOfAddress, mayConnect, type Reach } from "./address.ts";

const kinds = {
  public: ["1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.1", "2606:4700::1111", "2400:cb00::1"],
  loopback: [
    "127.0.0.1",
    "127.255.0.9",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "0:0:0:0:0:0:0:1",
  ],
  private: [
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "::ffff:192.168.1.1",
    "::ffff:a00:1",
    "64:ff9b::a00:1",
    "64:ff9b::10.0.0.1",
    "fd12:3456::1",
    "fc00::1",
  ],
  never: [
    "0.0.0.0",
    "169.254.169.254",
    "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::a00:1",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::7f00:1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "fd00:ec2::254",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "not an address",
    "",
    "0x7f.1",
    "2130706433",
  ],
} as const;

test.each(Object.entries(kinds))("these addresses are %s", (kind, addresses) => {
  for (const address of addresses)
    expect([address, kindOfAddress(address)]).toEqual([address, kind]);
});

test("an IPv4 address is the same in plain, mapped and NAT64 writing", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const plain = kindOfAddress(address);
      expect(kindOfAddress(`::ffff:${address}`)).toBe(plain);
      // Within the first /16 the NAT64 form is written shorter; no receiver stands there.
      if (!address.startsWith("0.0.")) expect(kindOfAddress(`64:ff9b::${address}`)).toBe(plain);
    }),
  );
});

const strict: Reach = { privateHosts: new Set(), isLocalDemo: false };
const listed: Reach = { ...strict, privateHosts: new Set(["erp.city.example", "10.0.0.5"]) };
const demo: Reach = { ...strict, isLocalDemo: true };

test("without a word from the operator only the public internet is reached", () => {
  expect(mayConnect(strict, "hooks.example", "1.1.1.1")).toBe(true);
  for (const address of [...kinds.loopback, ...kinds.private, ...kinds.never])
    expect(mayConnect(strict, "hooks.example", address)).toBe(false);
});

test("a listed host may be private, a host beside it not, and metadata never", () => {
  expect(mayConnect(listed, "erp.city.example", "10.9.9.9")).toBe(true);
  expect(mayConnect(listed, "10.0.0.5", "10.0.0.5")).toBe(true);
  expect(mayConnect(listed, "other.city.example", "10.9.9.9")).toBe(false);
  expect(mayConnect(listed, "erp.city.example", "169.254.169.254")).toBe(false);
});

test("the demo reaches this machine by its own names only", () => {
  for (const host of ["localhost", "127.0.0.1", "::1"])
    expect(mayConnect(demo, host, "127.0.0.1")).toBe(true);
  expect(mayConnect(demo, "rebound.example", "127.0.0.1")).toBe(false);
  expect(mayConnect(demo, "localhost", "10.0.0.1")).toBe(false);
});

test("every writing of a loopback address in a URL is seen through", () => {
  for (const text of ["http://0x7f.1", "http://2130706433", "http://[::1]", "http://LOCALHOST"])
    expect(isLoopbackHost(hostOf(new URL(text)))).toBe(true);
  expect(isLoopbackHost(hostOf(new URL("http://127.0.0.1.example")))).toBe(false);
});
