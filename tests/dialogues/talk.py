"""A person talking to the running house step by step, and everything a step may be checked for."""

from __future__ import annotations

import re
import urllib.parse
import uuid
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image

from tests.dialogues.script import Step
from tests.service import Service, file_part

PICTURE = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb004300") + bytes(64) + b"\xff\xd9"
"""The smallest thing that is still a JPEG to those who look at its beginning."""
_RAW = re.compile(r"\{|\}|utter_|None|null|Traceback|_form|\b(courier|unpaid_wages|here)\b")
"""Signs of something that was made for machines."""
_SECRETS = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)")
_MOST_REPEATS = 2


@dataclass
class Talk:
    """One person. `said` are the texts of each answer so far."""

    service: Service
    sender: str = field(default_factory=lambda: f"dialogue-{uuid.uuid4().hex[:12]}")
    said: list[str] = field(default_factory=list)
    offered: dict[str, str] = field(default_factory=dict)
    heard: str = ""
    unasked: int = 0

    def take(self, step: Step) -> None:
        """Says what the step says and checks what it asks for."""
        if step.moves is not None:
            answers = self._moves(step.moves)
        else:
            answers = self._staff(step.staff) if step.staff is not None else self._say(step)
        text = "\n".join(str(answer.get("text", "")) for answer in answers)
        self.offered = {one["title"]: one["payload"] for answer in answers for one in answer.get("buttons", ())}
        tracker = self.service.tracker(self.sender)
        problems = [*self._always(step, text, tracker), *self._wanted(step.checks, text, tracker)]
        problems += self._files(step.checks.get("files"), answers)
        self.said.append(text)
        assert not problems, f"{step}: " + "; ".join(problems) + f"\nanswer: {text}\nbuttons: {list(self.offered)}"

    def _say(self, step: Step) -> list[dict[str, Any]]:
        metadata: dict[str, Any] = {}
        if step.position is not None:
            metadata["location"] = step.position
        if step.file is not None:
            names = step.file if isinstance(step.file, list) else [step.file]
            metadata["attachments"] = [_attachment(name) for name in names]
        message = step.user or ""
        if step.press is not None:
            pressed = [title for title in self.offered if title == step.press]
            pressed = pressed or [title for title in self.offered if title.startswith(step.press)]
            assert len(pressed) == 1, f"{step}: no such button among {list(self.offered)}"
            message = self.offered[pressed[0]]
        self.heard += f" {message}"
        return self.service.says(self.sender, message, **metadata)

    def _staff(self, deed: Any) -> list[dict[str, Any]]:
        name, text = next(iter(deed.items())) if isinstance(deed, dict) else (deed, "")
        path = f"/api/v1/conversations/{self.conversation()['id']}/"
        answer = self.service.post(path + ("messages" if name == "says" else name), {"text": text} if text else {})
        assert answer.status < 300, answer
        return self._unasked()

    def _moves(self, states: list[str]) -> list[dict[str, Any]]:
        """Staff move the newest case on, state by state; what the person is told of it."""
        number = self.service.get("/api/v1/cases", sender=self.sender).body["items"][0]["number"]
        for state in states:
            answer = self.service.post(f"/api/v1/cases/{number}/steps", {"step": state})
            assert answer.status < 300, answer
        return self._unasked()

    def _unasked(self) -> list[dict[str, Any]]:
        found = self.service.get("/webhooks/rest/messages", admin=False, sender=self.sender, after=str(self.unasked))
        items = list(found.body["items"])
        self.unasked = max([self.unasked, *(int(item["id"]) for item in items)])
        return items

    def conversation(self) -> dict[str, Any]:
        """This person's conversation as the desk lists it."""
        cursor = ""
        while True:
            page = self.service.get("/api/v1/conversations", **({"cursor": cursor} if cursor else {})).body
            for item in page["items"]:
                if item["sender"] == self.sender:
                    return dict(item)
            cursor = page["next"]
            assert cursor, "no conversation"

    def _always(self, step: Step, text: str, tracker: dict[str, Any]) -> list[str]:
        """What holds for every answer, whatever the step checks."""
        problems = []
        if step.staff is None and step.moves is None and not text.strip() and not step.checks.get("silent"):
            problems.append("silence")
        if (raw := _RAW.search(text)) and raw[0] not in self.heard:
            problems.append(f"raw {raw[0]!r} in the answer")
        if secret := _SECRETS.search(text):
            problems.append(f"unmasked number of {len(secret[0])} digits")
        if text and not step.checks.get("silent") and self.said[-_MOST_REPEATS:] == [text] * _MOST_REPEATS:
            problems.append("the same answer a third time")
        asked, slots = tracker["slots"].get("requested_slot"), tracker["slots"]
        changing = "改成什么" in text  # the old value stays until the new one is told
        if asked and asked != "confirm" and slots.get(asked) not in (None, "", []) and not changing:
            problems.append(f"asks for {asked}, which is known")
        return problems

    def _wanted(self, checks: dict[str, Any], text: str, tracker: dict[str, Any]) -> list[str]:
        problems, slots = [], tracker["slots"]
        if checks.get("silent") and text:
            problems.append("should be silent")
        if "asks" in checks and slots.get("requested_slot") != _nothing(checks["asks"]):
            problems.append(f"asks {slots.get('requested_slot')}, not {checks['asks']}")
        if "form" in checks and tracker["active_loop"].get("name") != _nothing(checks["form"]):
            problems.append(f"form is {tracker['active_loop'].get('name')}, not {checks['form']}")
        for name, value in (checks.get("slots") or {}).items():
            if slots.get(name) != _nothing(value):
                problems.append(f"slot {name} is {slots.get(name)!r}, not {value!r}")
        problems += [f"does not say {part!r}" for part in _list(checks.get("says")) if str(part) not in text]
        problems += [f"says {part!r}" for part in _list(checks.get("never")) if str(part) in text]
        titles = _list(checks.get("buttons"))
        if titles == ["none"]:
            return [*problems, *(f"button {title!r}" for title in self.offered)]
        problems += [f"no button {title!r}" for title in titles if title not in self.offered]
        return problems

    def _files(self, wanted: Any, answers: list[dict[str, Any]]) -> list[str]:
        """The answer carries files whose names begin so, and each of them can be fetched."""
        if wanted is None:
            return []
        carried = [str(one["attachment"]) for one in answers if "attachment" in one]
        names = [urllib.parse.unquote(urllib.parse.urlsplit(one).path.rpartition("/")[2]) for one in carried]
        if len(names) != len(_list(wanted)) or not all(map(str.startswith, names, _list(wanted))):
            return [f"files are {names}, not {wanted}"]
        fetched = [self.service.get(one, admin=False) for one in carried]
        return [f"{name} cannot be fetched" for name, one in zip(names, fetched, strict=True) if one.status != 200]

    def check_stored(self, stored: dict[str, Any]) -> None:
        """What lies in the store after the last step."""
        listed = self.service.get("/api/v1/cases", sender=self.sender).body["items"][::-1]
        cases = [self.service.get(f"/api/v1/cases/{case['number']}").body for case in listed]
        assert [case["kind"] for case in cases] == [case["kind"] for case in stored["cases"]], cases
        pairs = zip(cases, stored["cases"], strict=True)
        problems = [problem for case, wanted in pairs for problem in _differences(case, wanted)]
        alerts = [one for one in self.service.get("/api/v1/alerts", limit="200").body["items"]
                  if one["sender"] == self.sender][::-1]  # fmt: skip
        if len(alerts) != len(stored["alerts"]):
            problems.append(f"{len(alerts)} alerts, not {len(stored['alerts'])}: {alerts}")
        raised = zip(alerts, stored["alerts"], strict=False)
        problems += [problem for alert, wanted in raised for problem in _differences(alert, wanted)]
        if "owner" in stored and self.conversation()["owner"] != stored["owner"]:
            problems.append(f"owner is {self.conversation()['owner']}, not {stored['owner']}")
        if "courier" in stored:
            problems += self._courier(stored["courier"])
        if "drafts" in stored:
            kept = [draft["form"] for draft in self.service.tracker(self.sender)["slots"].get("drafts") or ()]
            problems += [] if kept == stored["drafts"] else [f"drafts are {kept}, not {stored['drafts']}"]
        assert not problems, "stored: " + "; ".join(problems)

    def _courier(self, wanted: Any) -> list[str]:
        found = self.service.get(f"/api/v1/couriers/{urllib.parse.quote(self.sender)}")
        if wanted == "none":
            return [] if found.status == 404 else [f"something is stored of the person: {found.body}"]
        return _differences(found.body, wanted) if found.status == 200 else [f"nothing is stored: {found.status}"]


def _differences(found: dict[str, Any], wanted: dict[str, Any], where: str = "") -> list[str]:
    """Where `found` is not as `wanted`; a list of names stands for entries with these names, a number for how many;
    a list of mappings is compared one by one."""
    problems = []
    for name, value in wanted.items():
        present = found.get(name)
        if isinstance(value, dict):
            problems += _differences(present or {}, value, f"{where}{name}.")
            continue
        if isinstance(present, list) and isinstance(value, list) and any(isinstance(one, dict) for one in value):
            problems += [] if len(present) == len(value) else [f"{where}{name} has {len(present)}, not {len(value)}"]
            for place, (one, as_told) in enumerate(zip(present, value, strict=False)):
                problems += _differences(one, as_told, f"{where}{name}[{place}].")
            continue
        if isinstance(present, list) and isinstance(value, int) and not isinstance(value, bool):
            present = len(present)
        elif isinstance(present, list) and isinstance(value, list) and present and isinstance(present[0], dict):
            present = [one.get("name") for one in present]
        if present != _nothing(value):
            problems.append(f"{where}{name} is {present!r}, not {value!r}")
    return problems


def _attachment(name: str) -> dict[str, str]:
    if name.endswith(".exe"):
        return file_part(name, "application/x-msdownload", b"MZ" + bytes(64))
    if name.startswith("定位"):
        return file_part(name, "image/jpeg", located_picture())
    if name.endswith(".mp3"):
        return file_part(name, "audio/mpeg", b"ID3" + name.encode())
    return file_part(name, "image/jpeg", PICTURE + name.encode())


@cache
def located_picture() -> bytes:
    """A small photograph that says where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (31.0, 48.0, 0.0), 3: "E", 4: (121.0, 39.0, 0.0)})
    written = BytesIO()
    Image.new("RGB", (32, 24), "red").save(written, "JPEG", exif=exif)
    return written.getvalue()


def _nothing(value: Any) -> Any:
    return None if value == "none" else value


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
