"""The import table of docs/architecture.md, as the tests read it: the page is the rule."""

from __future__ import annotations

from source import ROOT

PAGE = ROOT / "docs" / "architecture.md"
ANY = "everything"


def rows() -> dict[str, frozenset[str]]:
    """Unit -> the units it may import. `everything but X` in the page leaves out X and the unit itself."""
    found: dict[str, str] = {}
    lines = iter(PAGE.read_text("utf-8").splitlines())
    for line in lines:
        if line.startswith("| unit |"):
            break
    next(lines)
    for line in lines:
        if not line.startswith("|"):
            break
        unit, allowed = (cell.strip() for cell in line.strip("|").split("|")[:2])
        for name in _names(unit):
            found[name] = allowed
    return {unit: _allowed(unit, text, frozenset(found)) for unit, text in found.items()}


def unit_of(module: str) -> str:
    """`bot.domain.people.phone` -> domain, `bot.wording` -> wording, `connectors.rest` -> connectors."""
    first, *rest = module.split(".")
    return rest[0] if first == "bot" and rest else first


def _allowed(unit: str, text: str, units: frozenset[str]) -> frozenset[str]:
    if text.startswith(ANY):
        return units - frozenset(_names(text.removeprefix(ANY))) - {unit}
    return frozenset(_names(text))


def _names(text: str) -> list[str]:
    return text.replace("`", " ").replace(",", " ").replace("but", " ").replace("nothing", " ").split()
