import { BlockList, isIP } from "node:net";

/**
 * What stands at an address: everybody's internet, this machine, a network of our own, or something
 * that no receiver can ever stand at (link-local, cloud metadata, multicast, reserved).
 */
export type AddressKind = "public" | "loopback" | "private" | "never";

// IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890).
const privateV4: readonly string[] = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10", // shared by a provider's customers, RFC 6598
];
const neverV4: readonly string[] = [
  "0.0.0.0/8",
  "169.254.0.0/16", // link-local; most clouds answer with credentials at 169.254.169.254
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "100.100.100.200/32", // metadata of Alibaba Cloud
  "168.63.129.16/32", // the platform's own services in Azure
];
const neverV6: readonly string[] = [
  "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarking
  "2001:db8::/32",
  "2002::/16", // 6to4 carries any IPv4 address inside
  "3fff::/20",
  "fd00:ec2::254/128", // metadata of Amazon's cloud
];

function listOf(family: "ipv4" | "ipv6", ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = "", bits] = range.split("/");
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

const isLoopbackV4 = listOf("ipv4", ["127.0.0.0/8"]);
const isPrivateV4 = listOf("ipv4", privateV4);
const isNeverV4 = listOf("ipv4", neverV4);
const isNeverV6 = listOf("ipv6", neverV6);
const isPrivateV6 = listOf("ipv6", ["fc00::/7"]);
/** The only IPv6 addresses that are given out to anybody. */
const isGlobalV6 = listOf("ipv6", ["2000::/3"]);

function kindOfV4(address: string): AddressKind {
  if (isLoopbackV4.check(address)) return "loopback";
  if (isNeverV4.check(address)) return "never";
  return isPrivateV4.check(address) ? "private" : "public";
}

/** The IPv4 address inside an IPv4-mapped (RFC 4291) or NAT64 (RFC 6052) address. */
function v4Inside(canonical: string): string | null {
  const match = /^(?:::ffff|64:ff9b:):([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical);
  if (!match) return null;
  const number = Number.parseInt(match[1] ?? "", 16) * 65_536 + Number.parseInt(match[2] ?? "", 16);
  return [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join(".");
}

function kindOfV6(address: string): AddressKind {
  // The URL standard writes every address in one way; a zone is link-local and has no place here.
  const host = `http://[${address}]`;
  if (!URL.canParse(host)) return "never";
  const canonical = new URL(host).hostname.slice(1, -1);
  if (canonical === "::1") return "loopback";
  const inside = v4Inside(canonical);
  if (inside !== null) return kindOfV4(inside);
  if (isNeverV6.check(canonical, "ipv6")) return "never";
  if (isPrivateV6.check(canonical, "ipv6")) return "private";
  return isGlobalV6.check(canonical, "ipv6") ? "public" : "never";
}

/** An address in any notation that the system's resolver gives; what is none is "never". */
export function kindOfAddress(address: string): AddressKind {
  switch (isIP(address)) {
    case 4:
      return kindOfV4(address);
    case 6:
      return kindOfV6(address);
    default:
      return "never";
  }
}

/** The host of a URL as names and addresses are compared: without brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
}

export function isLoopbackHost(host: string): boolean {
  return host === "localhost" || (isIP(host) !== 0 && kindOfAddress(host) === "loopback");
}

/** What this installation may connect to besides the public internet. */
export type Reach = {
  /** Hosts that the operator named in WEBHOOK_ALLOW_PRIVATE. */
  readonly privateHosts: ReadonlySet<string>;
  /** A demo on one's own machine may post to that machine. */
  readonly isLocalDemo: boolean;
};

/** May we connect to this address for this host? Asked of the very address that is connected to. */
export function mayConnect(reach: Reach, host: string, address: string): boolean {
  const kind = kindOfAddress(address);
  switch (kind) {
    case "public":
      return true;
    case "private":
      return reach.privateHosts.has(host);
    case "loopback":
      return reach.privateHosts.has(host) || (reach.isLocalDemo && isLoopbackHost(host));
    case "never":
      return false;
  }
}
