"""Scores leads with a rule set of Umbral: python3 score.py <rule set: URL or file> <leads.json> <results.json> [now, in epoch ms]"""

import json
import math
import re
import sys
import time
from datetime import datetime, timezone
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from json_logic import jsonLogic

CACHE = Path("rule-set.cache.json")
ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?", re.I | re.A)


def load(source):
    """The rule set; over HTTP only if it is not the one that we have."""
    if not re.match("https?:", source):
        return json.loads(Path(source).read_text("utf-8"))
    cached = json.loads(CACHE.read_text("utf-8")) if CACHE.exists() else {}
    known = cached if cached.get("source") == source else None
    try:
        with urlopen(Request(source, headers={"If-None-Match": known["etag"]} if known else {})) as answer:
            rule_set, etag = json.load(answer), answer.headers["ETag"]
    except HTTPError as error:
        if error.code == 304:
            return known["ruleSet"]
        raise
    if etag:
        CACHE.write_text(json.dumps({"source": source, "etag": etag, "ruleSet": rule_set}), "utf-8")
    return rule_set


def age(at, now):
    return math.floor((now - at) / 8640) / 10000


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def moment(value):
    if is_number(value):
        return value
    found = ISO.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        return None
    day, clock, seconds, offset = found.groups()
    try:
        minute = datetime.fromisoformat(f"{day}T{clock or '00:00'}").replace(tzinfo=timezone.utc)
    except ValueError:
        return None
    sign, hours, minutes = (-1, int(offset[1:3]), int(offset[-2:])) if offset and offset not in "Zz" else (0, 0, 0)
    sign = 1 if sign and offset[0] == "-" else sign
    whole, _, part = (seconds or ":0")[1:].partition(".")
    milliseconds = int(whole) * 1000 + int((part + "000")[:3])
    return minute.timestamp() * 1000 + milliseconds + sign * (hours * 60 + minutes) * 60_000 if int(whole) < 60 else None


def text(value, field, _=None):
    if isinstance(value, bool):
        value = "true" if value else "false"
    elif is_number(value):
        value = str(int(value)) if value == int(value) else repr(value)
    value = value.strip() if isinstance(value, str) else ""
    return None if value == "" else value if field["caseSensitive"] else value.lower()


def texts(value, field, _):
    found = [each for each in (text(one, field) for one in value) if each is not None] if isinstance(value, list) else []
    return found or None


def date(value, _, now):
    at = moment(value)
    return None if at is None else age(at, now)


PREPARE = {
    "text": text,
    "number": lambda value, *_: value if is_number(value) else None,
    "boolean": lambda value, *_: value if isinstance(value, bool) else None,
    "date": date,
    "list": texts,
}


def read(fields, values, now):
    return {field["key"]: PREPARE[field["type"]](values.get(field["key"]), field, now) for field in fields}


def number(events, way):
    """The events that rules can only ask for by number: newest or oldest first, only so many of each period or value."""
    seen, last, per = {}, 0, way["per"]
    for event in events if way["order"] == "newest" else reversed(events):
        event["counted"][way["key"]] = None
        if not jsonLogic(way["when"], event):
            continue
        if per["kind"] != "event":
            share = math.floor(event["ageDays"] / per["days"]) if per["kind"] == "period" else event["properties"][per["property"]]
            share = str(share) + "?" if isinstance(share, bool) else share
            if share is None or isinstance(share, list) or seen.get(share, 0) >= per.get("most", 1):
                continue
            seen[share] = seen.get(share, 0) + 1
        last += 1
        event["counted"][way["key"]] = last


def prepare(contract, lead, now):
    types = {each["key"]: each["properties"] for each in contract["events"]}
    nothing = {field["key"]: None for fields in types.values() for field in fields}
    existing = [each for each in lead["events"] if each["type"] in types and is_number(each["at"]) and each["at"] <= now]
    events = [
        {"type": each["type"], "ageDays": max(0, age(each["at"], now)), "counted": {}}
        | {"properties": nothing | read(types[each["type"]], each["properties"], now)}
        for each in sorted(existing, key=lambda each: -each["at"])
    ]
    for way in contract["counted"]:
        number(events, way)
    before = lead.get("previous") or {}
    previous = {key: before.get(key) if isinstance(before.get(key), str) else None for key in contract["previous"]}
    return {"lead": read(contract["attributes"], lead["attributes"], now), "events": events, "now": now, "previous": previous}


def score(rule_set, lead, now):
    data = prepare(rule_set["input"], lead, now)
    for stage in rule_set["stages"]:
        data[stage["name"]] = {rule: jsonLogic(logic, data) for rule, logic in stage["rules"].items()}

    def results(outputs, key):
        return {each[key]: data[each["path"].split(".")[0]][each["path"].split(".")[1]] for each in outputs}

    outputs = rule_set["outputs"]
    return {"scores": results(outputs["scores"], "key"), "bands": results(outputs["bands"], "score"), "grades": results(outputs["grades"], "key")}


source, leads, written, *moments = sys.argv[1:]
now = float(moments[0]) if moments else time.time() * 1000
rules = load(source)
scored = [score(rules, lead, now) for lead in json.loads(Path(leads).read_text("utf-8"))]
Path(written).write_text(json.dumps(scored), "utf-8")
