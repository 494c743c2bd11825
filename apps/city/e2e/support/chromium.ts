import { chromium, type Browser } from "playwright-core";

/**
 * What costs as much as the pages and shows none of them: every window of Chromium would load pages of
 * its own for the address bar, and start a process in case another page is opened.
 */
const costly = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "PreloadTopChromeWebUI",
  "InitialWebUI",
  "SpareRendererForSitePerProcess",
];

/** A second list replaces the first, so what Playwright switches off for our pages' sake is in ours. */
const offByPlaywright = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

const flags = [
  "--no-sandbox",
  // Maps need WebGL, and a test machine has no graphics card.
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // All the rest is drawn without the pretended card, which costs a third less.
  "--disable-gpu-rasterization",
  "--disable-gpu-compositing",
  "--disable-background-networking",
  "--disable-component-update",
  `--disable-features=${[...costly, ...offByPlaywright].join(",")}`,
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: flags,
  });
}
