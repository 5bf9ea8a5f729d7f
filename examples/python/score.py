"""Scores typed leads with the rule set that a label points at: UMBRAL_RULE_SET=<address> UMBRAL_KEY=<key> python3 score.py <leads >scores

A line of leads is {"lead": {...}, "now": <epoch ms>}; a line of scores is {"scores": {...}, "bands": {...}, "grades": {...}}.
"""

import hashlib
import json
import math
import os
import sys
from collections import Counter
from pathlib import Path

import requests
from json_logic import jsonLogic

COPY = Path("rule-set.json")


def pull(address, key):
    """The published rule set. Its ETag is the SHA-256 of its bytes, so a copy is enough to ask whether there is another one."""
    etag = hashlib.sha256(COPY.read_bytes() if COPY.exists() else b"").hexdigest()
    answer = requests.get(address, headers={"Authorization": f"Bearer {key}", "If-None-Match": f'"{etag}"'}, timeout=10)
    answer.raise_for_status()
    if answer.status_code != 304:
        COPY.write_bytes(answer.content)
    return json.loads(COPY.read_bytes())


def days(at, now):
    return math.floor((now - at) / 8640) / 10000


def text(value, field):
    return value.strip() if field["caseSensitive"] else value.strip().lower()


def prepared(value, field, now):
    if value is None or field["type"] in ("number", "boolean"):
        return value
    if field["type"] == "date":
        return days(value, now)
    return text(value, field) if field["type"] == "text" else [text(each, field) for each in value]


def read(fields, values, now):
    return {field["key"]: prepared(values.get(field["key"]), field, now) for field in fields}


def number(events, way):
    """Numbers the events that count, newest or oldest first: of those that share a period or a value only the first so many."""
    seen, last, per = Counter(), 0, way["per"]
    for event in events if way["order"] == "newest" else reversed(events):
        event["counted"][way["key"]] = None
        if not jsonLogic(way["when"], event):
            continue
        share = last
        if per["kind"] == "period":
            share = math.floor(event["ageDays"] / per["days"])
        elif per["kind"] == "value":
            share = event["properties"].get(per["property"])
        if share is not None and seen[share] < per.get("most", 1):
            seen[share] += 1
            last += 1
            event["counted"][way["key"]] = last


def prepare(contract, lead, now):
    types = {each["key"]: each["properties"] for each in contract["events"]}
    happened = [each for each in lead["events"] if each["type"] in types and each["at"] <= now]
    events = []
    for event in sorted(happened, key=lambda event: event["at"], reverse=True):
        properties = read(types[event["type"]], event["properties"], now)
        events.append({"type": event["type"], "ageDays": days(event["at"], now), "properties": properties, "counted": {}})
    for way in contract["counted"]:
        number(events, way)
    attributes = read(contract["attributes"], lead["attributes"], now)
    return {"lead": attributes, "events": events, "now": now, "previous": lead.get("previous") or {}}


def score(rule_set, lead, now):
    data = prepare(rule_set["input"], lead, now)
    for stage in rule_set["stages"]:
        data[stage["name"]] = {rule: jsonLogic(logic, data) for rule, logic in stage["rules"].items()}

    def results(kind, key):
        return {each[key]: jsonLogic({"var": each["path"]}, data) for each in rule_set["outputs"][kind]}

    return {"scores": results("scores", "key"), "bands": results("bands", "score"), "grades": results("grades", "key")}


rules = pull(os.environ["UMBRAL_RULE_SET"], os.environ["UMBRAL_KEY"])
for line in sys.stdin:
    print(json.dumps(score(rules, **json.loads(line))))
