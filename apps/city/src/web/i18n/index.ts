export {
  formatCivilDay,
  formatDate,
  formatDateTime,
  formatDay,
  formatDistance,
  formatList,
  formatNumber,
  formatPercent,
  formatRelative,
  formatTime,
} from "./formats.ts";
export { type ParticlePair, withParticle } from "./particles.ts";
