"""Links that open a map at a place: AMap, Baidu and Tencent, each in the form its own documentation gives.

No key is needed and nothing is fetched; the courier's own position is not in the link.
Sources: lbs.amap.com/api/uri-api, lbsyun.baidu.com (uri/api/web), lbs.qq.com/uri_v1/guide-poiMarker.html.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from bot.domain.geography.coordinates import Point

CALLER = "xiaoge"  # the maps ask callers to name themselves
_MARKER_SEPARATORS = str.maketrans({":": " ", ";": " ", "|": " "})


def amap_link(point: Point, name: str) -> str:
    """Opens AMap (its app where installed) at `point`; longitude first, GCJ-02."""
    return _link(
        "https://uri.amap.com/marker",
        position=f"{point.lng:.6f},{point.lat:.6f}",
        name=name,
        src=CALLER,
        coordinate="gaode",
        callnative="1",
    )


def baidu_link(point: Point, name: str, address: str = "") -> str:
    """Opens Baidu Map at `point`; latitude first, told that it is GCJ-02."""
    return _link(
        "https://api.map.baidu.com/marker",
        location=f"{point.lat:.6f},{point.lng:.6f}",
        title=name,
        content=address or name,
        output="html",
        coord_type="gcj02",
        src=CALLER,
    )


def tencent_link(point: Point, name: str, address: str = "") -> str:
    """Opens Tencent Map at `point`; latitude first, GCJ-02 (its `coord_type` 2, the default)."""
    title = name.translate(_MARKER_SEPARATORS)
    place = (address or name).translate(_MARKER_SEPARATORS)
    marker = f"coord:{point.lat:.6f},{point.lng:.6f};title:{title};addr:{place}"
    return _link("https://apis.map.qq.com/uri/v1/marker", marker=marker, coord_type="2", referer=CALLER)


def map_links(point: Point, name: str, address: str = "") -> dict[str, str]:
    """All links by provider: amap, baidu, tencent."""
    return {
        "amap": amap_link(point, name),
        "baidu": baidu_link(point, name, address),
        "tencent": tencent_link(point, name, address),
    }


def short_links(point: Point, pin: str) -> dict[str, str]:
    """The same by provider, as short as each of them allows: for texts, where people see the link itself. `pin`: the
    word written at the place; a full name would make the link three times as long."""
    north_first = f"{point.lat:.6f},{point.lng:.6f}"
    title = quote(pin)
    return {
        "amap": f"https://uri.amap.com/marker?position={point.lng:.6f},{point.lat:.6f}",
        "baidu": (
            f"https://api.map.baidu.com/marker?location={north_first}&title={title}&content={title}"
            "&output=html&coord_type=gcj02"
        ),
        "tencent": f"https://apis.map.qq.com/uri/v1/marker?marker=coord:{north_first};title:{title}&referer={CALLER}",
    }


def _link(base: str, **query: str) -> str:
    return f"{base}?{urlencode(query, quote_via=quote, safe=',')}"
