"""Shared by all tests: the trained model, and the whole house as one running service. Both are made when a test first
asks for them, once for the whole run.

While writing conversations it saves time to test against a service that runs already: start it with the settings of
`tests/service.py` and give its address in XIAOGE_TESTS_URL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service import PROJECT, Service, running, train


@pytest.fixture(scope="session")
def model_dir() -> Path:
    """The folder of a model that fits the present data and code."""
    folder = PROJECT / "models"
    train(folder)
    return folder


@pytest.fixture(scope="session")
def service(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The house with the sample county, on Monday 23 November 2026, 10:00, nobody on duty."""
    there = os.environ.get("XIAOGE_TESTS_URL")
    if there:
        yield Service(there)
        return
    model_dir = request.getfixturevalue("model_dir")
    with running(tmp_path_factory.mktemp("house"), model_dir) as started:
        yield started
