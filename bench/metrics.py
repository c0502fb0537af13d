"""What is measured: every row of the table, in order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Metric:
    """`more_is_better` is for messages/s; everything else is time or memory."""

    name: str
    label: str
    unit: str
    digits: int = 1
    more_is_better: bool = False


METRICS: tuple[Metric, ...] = (
    Metric("one_rate", "1 person: messages/s", "/s", more_is_better=True),
    Metric("one_p50", "1 person: reply p50", "ms"),
    Metric("one_p95", "1 person: reply p95", "ms"),
    Metric("many_rate", "8 people: messages/s", "/s", more_is_better=True),
    Metric("many_p50", "8 people: reply p50", "ms"),
    Metric("many_p95", "8 people: reply p95", "ms"),
    Metric("cpu", "processor time per message", "ms"),
    Metric("questions_wall", "five questions at once: last answer", "ms"),
    Metric("questions_work", "the same five one by one", "ms"),
    Metric("questions_beyond", "five questions: beyond their work", "ms"),
    Metric("lookups_wall", "five look-ups at once: last answer", "ms"),
    Metric("lookups_work", "the same five one by one", "ms"),
    Metric("lookups_beyond", "five look-ups: beyond their work", "ms"),
    Metric("early", "long talk: turns 1-5", "ms"),
    Metric("late", "long talk: turns 146-150", "ms"),
    Metric("growth", "long talk: late / early", "x", 2),
    Metric("open", "start to first HTTP answer", "s"),
    Metric("ready", "start to first answered message", "s"),
    Metric("rss_front", "memory RSS: gateway | action server", "MB", 0),
    Metric("rss_model", "memory RSS: engine | rasa server", "MB", 0),
    Metric("rss_all", "memory RSS: together", "MB", 0),
    Metric("pss_front", "memory PSS: gateway | action server", "MB", 0),
    Metric("pss_model", "memory PSS: engine | rasa server", "MB", 0),
    Metric("pss_all", "memory PSS: together", "MB", 0),
    Metric("unanswered", "messages without an answer", "", 0),
    Metric("astray", "talks that went astray (of 10)", "", 0),
)
BY_NAME = {metric.name: metric for metric in METRICS}
