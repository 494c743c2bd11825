import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { cityImagePath, mapStylePath } from "../paths.ts";

// The element is defined by the island `map-picker`.
declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "map-picker": Readonly<Record<`data-${string}`, string>>;
    }
  }
}

type Props = {
  city: City;
  /** Ids of the inputs that take the point. */
  lonInput: string;
  latInput: string;
};

/**
 * A map that moves under a fixed crosshair. Needs the island `map-picker` on the page; tells of a
 * chosen point by the inputs' `change` and by its own event `picked`.
 */
export function MapPicker({ city, lonInput, latInput }: Props) {
  const locale = currentLocale();
  const places = city.places.map(({ names, lon, lat }) => [wordsIn(names, locale), lon, lat]);
  const texts = {
    map: m.maps_picker_label(),
    use: m.maps_picker_use(),
    locate: m.maps_picker_locate(),
    near: m.maps_picker_near({ place: "%p" }),
    outside: m.maps_picker_outside(),
    chosen: m.maps_picker_chosen({ place: "%p" }),
    unknown: m.maps_picker_not_located(),
    missing: m.maps_picker_missing(),
    zoomIn: m.maps_zoom_in(),
    zoomOut: m.maps_zoom_out(),
  };
  return (
    <map-picker
      data-lon-input={lonInput}
      data-lat-input={latInput}
      data-style={mapStylePath(locale)}
      data-still={cityImagePath(locale)}
      data-bounds={city.bounds.join(",")}
      data-centre={city.centre.join(",")}
      data-places={JSON.stringify(places)}
      data-texts={JSON.stringify(texts)}
    />
  );
}
