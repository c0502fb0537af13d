"""Runs a trained graph in order, in this thread. Rasa's default runner plans each message with dask, which costs a
noticeable part of a turn although the graph of a message is a straight line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rasa.engine.graph import GraphNode, GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner


class SequentialGraphRunner(DaskGraphRunner):
    """The same nodes as the dask runner, called one after the other; the order is worked out once per target."""

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """Runs what `targets` need (all targets of the schema by default) on `inputs`; returns target -> output."""
        wanted = tuple(targets or self._graph_schema.target_names)
        done: dict[str, tuple[str, Any]] = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, node, needs in self._order(wanted):
            done[name] = node(*(done[need] for need in needs))
        return {name: done[name][1] for name in wanted}

    def _order(self, wanted: tuple[str, ...]) -> list[tuple[str, GraphNode, tuple[str, ...]]]:
        orders: dict[tuple[str, ...], list[tuple[str, GraphNode, tuple[str, ...]]]]
        orders = self.__dict__.setdefault("_orders", {})
        if wanted not in orders:
            schema = self._graph_schema.minimal_graph_schema(list(wanted))
            orders[wanted] = [
                (name, self._instantiated_nodes[name], tuple(schema.nodes[name].needs.values()))
                for name in _sorted(schema, wanted)
            ]
        return orders[wanted]


def _sorted(schema: GraphSchema, wanted: tuple[str, ...]) -> Iterator[str]:
    """The names of the nodes, each after everything it needs."""
    seen: set[str] = set()

    def visit(name: str) -> Iterator[str]:
        if name in seen or name not in schema.nodes:
            return
        seen.add(name)
        for need in schema.nodes[name].needs.values():
            yield from visit(need)
        yield name

    for name in wanted:
        yield from visit(name)
