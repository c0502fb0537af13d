"""Rasa imports TensorFlow whatever the model is; ours has no part that calculates with it. A stand-in halves the memory
and the start of the process (docs/benchmarks.md). A model with any other component gets the real one."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_STOOD_IN = frozenset({"tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras", "jax"})
_DO_WITHOUT = (
    "bot.nlu.rasa_components.",
    "rasa.graph_components.",
    "rasa.core.policies.ensemble.",
    "rasa.core.policies.rule_policy.",
    "rasa.nlu.classifiers.regex_message_handler.",
    "RulePolicy",
)


class NeedsTensorFlow(Exception):
    """The newest model calculates with TensorFlow and this process has only its stand-in: it must start again."""


def stand_in_for_tensorflow() -> bool:
    """Must come before the first import of Rasa; False when the real TensorFlow has been imported already."""
    if "tensorflow" in sys.modules and not is_stood_in():
        return False
    if not is_stood_in():
        sys.meta_path.insert(0, _Finder())
    return True


def is_stood_in() -> bool:
    """Whether this process has the stand-in."""
    return any(isinstance(finder, _Finder) for finder in sys.meta_path)


def does_without_tensorflow(components: Iterable[str]) -> bool:
    """Whether all of these components (their classes, as config.yml or a model names them) are known not to need it."""
    return all(name.startswith(_DO_WITHOUT) for name in components)


class _Inert(type):
    """A class of which every attribute, item and union is again such a class: enough for annotations, decorators and
    base classes, which is all that an import of Rasa does with TensorFlow."""

    def __getattr__(cls, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return _inert(name)

    def __getitem__(cls, _item: Any) -> type:
        return cls

    def __or__(cls, _other: Any) -> type:  # type: ignore[override]  # a union must not fail on what is no type
        return cls

    __ror__ = __or__  # type: ignore[assignment]  # the same, from the right


def _inert(name: str) -> type:
    return _Inert(name, (object,), {"__init__": lambda self, *_args, **_named: None, "__call__": _decorated})


def _decorated(_self: Any, function: Any = None, *_args: Any, **_named: Any) -> Any:
    return function


class _Module(ModuleType):
    """A module that has whatever is asked for."""

    __version__ = "0"
    __path__: list[str] = []  # noqa: RUF012  # of a module, not of its class

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        value = _inert(name)
        setattr(self, name, value)
        return value


class _Finder(MetaPathFinder, Loader):
    """Answers for the packages that are stood in for, before the import system looks on disk."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """A spec for a package that is stood in for, or one of its modules."""
        return ModuleSpec(name, self, is_package=True) if name.partition(".")[0] in _STOOD_IN else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty module."""
        return _Module(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""
