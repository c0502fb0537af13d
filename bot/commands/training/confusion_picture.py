"""The confusion matrix as a picture: what was meant by row, what was answered by column."""

from __future__ import annotations

from pathlib import Path

from bot.nlu.measuring.evaluate import Report


def draw_confusions(report: Report, file: Path) -> None:
    """Writes a PNG, SVG or PDF, by the name of the file. Raises OSError, or ValueError for another kind of file."""
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot
    from matplotlib.colors import LogNorm

    names = sorted(report.intents)
    place = {name: index for index, name in enumerate(names)}
    counts = [[0] * len(names) for _ in names]
    for name, score in report.intents.items():
        counts[place[name]][place[name]] = round(score.recall * score.support)
    for expected, answered, count in report.confusions:
        counts[place[expected]][place[answered]] = count
    side = max(4.0, 0.28 * len(names))
    figure, axes = pyplot.subplots(figsize=(side + 2, side + 1.5), constrained_layout=True)
    highest = max(2, *(max(row) for row in counts))
    axes.imshow([[count or float("nan") for count in row] for row in counts], cmap="Blues", norm=LogNorm(1, highest))
    for row, line in enumerate(counts):
        for column, count in enumerate(line):
            if count:
                colour = "white" if count * count > highest else "firebrick" if row != column else "black"
                axes.text(column, row, str(count), ha="center", va="center", fontsize=6, color=colour)
    axes.set_xticks(range(len(names)), names, rotation=90, fontsize=7)
    axes.set_yticks(range(len(names)), names, fontsize=7)
    axes.set_xlabel(f"answered ({report.count} sentences, {report.accuracy:.1%} right)", fontsize=8)
    axes.set_ylabel("meant", fontsize=8)
    axes.tick_params(length=0)
    try:
        figure.savefig(file, dpi=140)
    finally:
        pyplot.close(figure)
