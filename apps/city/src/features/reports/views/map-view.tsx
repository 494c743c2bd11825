import { isClosed } from "#features/cases";
import type { City } from "#features/cities";
import { cityExtent, cityImagePath, mapStylePath, type Frame } from "#features/maps";
import { currentLocale, m } from "#messages";
import { Icon, PageTitle, Pagination } from "#web/components";
import type { ListPage } from "../listing/listing.ts";
import { queryText, type ListQuery } from "../listing/query.ts";
import type { Cluster } from "../repo/clusters.ts";
import type { Kept } from "./kept.ts";
import { countWords, Ignored } from "./list-view.tsx";
import { ReportList } from "./report-list.tsx";

type Props = {
  city: City;
  kept: Kept;
  now: Date;
  page: ListPage;
  query: ListQuery;
  filters: string;
  ignored: readonly string[];
  isNarrowed: boolean;
  frame: Frame;
  clusters: readonly Cluster[];
};

function textsForIsland() {
  return {
    label: m.reports_map_label(),
    zoomIn: m.maps_zoom_in(),
    zoomOut: m.maps_zoom_out(),
    desktop: m.reports_map_gesture_desktop(),
    mac: m.reports_map_gesture_mac(),
    touch: m.reports_map_gesture_touch(),
    several: m.reports_map_several({ count: "%n" }),
    open: m.reports_map_open(),
    close: m.reports_map_close(),
  };
}

export function MapView(props: Props) {
  const { city, kept, now, page, query, frame } = props;
  const text = queryText(query);
  return (
    <>
      <PageTitle title={m.reports_map_title()} />
      <Ignored names={props.ignored} />
      <a class="govuk-skip-link" href="#map-list">
        {m.reports_map_skip()}
      </a>
      <div
        class="live-map"
        data-map
        data-style={mapStylePath(currentLocale())}
        data-reports={`/map/reports.json${text}`}
        data-bounds={cityExtent(city).join(",")}
        data-texts={JSON.stringify(textsForIsland())}
      >
        <img
          class="live-map-still"
          src={cityImagePath(currentLocale())}
          width={frame.width}
          height={frame.height}
          alt={m.reports_map_alt({ city: city.names[currentLocale()] })}
        />
        <StillClusters frame={frame} clusters={props.clusters} />
      </div>
      <Legend />
      <div dangerouslySetInnerHTML={{ __html: props.filters }} />
      <div class="list-head" id="map-list" tabIndex={-1}>
        <h2>{countWords(page.count)}</h2>
        <a href={`/reports${text}`}>
          <Icon name="forward" /> {m.reports_map_as_list()}
        </a>
      </div>
      {page.reports.length === 0 ? (
        <p>{m.reports_list_none()}</p>
      ) : (
        <ReportList kept={kept} city={city} reports={page.reports} now={now} />
      )}
      <Pagination
        labels={{ previous: m.reports_list_newer(), next: m.reports_list_older() }}
        previous={page.newer ? `/map${queryText(query, page.newer)}#map-list` : undefined}
        next={page.older ? `/map${queryText(query, page.older)}#map-list` : undefined}
      />
    </>
  );
}

/** Where reports are, on the drawn picture; the list below names each of them. */
function StillClusters({ frame, clusters }: { frame: Frame; clusters: readonly Cluster[] }) {
  return (
    <svg class="live-map-marks" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      {clusters.map((cluster) => {
        const [x, y] = frame.project(cluster.lon, cluster.lat);
        if (cluster.count === 1)
          return (
            <circle
              key={cluster.id}
              class={isClosed(cluster.state) ? "mark-done" : "mark-open"}
              cx={x}
              cy={y}
              r={13}
            />
          );
        return (
          <g key={cluster.id} class="mark-many">
            <circle cx={x} cy={y} r={Math.min(34, 19 + Math.sqrt(cluster.count))} />
            <text x={x} y={y + 8}>
              {cluster.count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Legend() {
  return (
    <ul class="map-legend">
      <li>
        <span class="map-one map-open" /> {m.reports_list_state_open()}
      </li>
      <li>
        <span class="map-one map-late" /> {m.reports_list_state_late()}
      </li>
      <li>
        <span class="map-one map-done" /> {m.reports_list_state_done()}
      </li>
      <li class="muted">{m.reports_map_schematic()}</li>
    </ul>
  );
}
