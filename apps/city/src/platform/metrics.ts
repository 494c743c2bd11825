import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

/** What Prometheus reads at /metrics. */
export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: "tugon_http_request_seconds",
      help: "Time to answer a request.",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    eventsHandled: new Counter({
      name: "tugon_events_handled_total",
      help: "Events that a subscriber has handled.",
      labelNames: ["subscriber"],
      registers,
    }),
    eventLag: new Gauge({
      name: "tugon_event_lag_seconds",
      help: "Age of the last event that a subscriber handled, when it handled it.",
      labelNames: ["subscriber"],
      registers,
    }),
    webhookDeliveries: new Counter({
      name: "tugon_webhook_deliveries_total",
      help: "Attempts to deliver a webhook, by result.",
      labelNames: ["result"],
      registers,
    }),
    jobs: new Counter({
      name: "tugon_jobs_total",
      help: "Jobs that ended, by result.",
      labelNames: ["job", "result"],
      registers,
    }),
  };
}
