"""Runs rule sets on prepared facts, as any host would: python3 run.py models.json results.json"""

import json
import sys

from json_logic import jsonLogic


def staged(stages, facts):
    data = dict(facts)
    for stage in stages:
        data[stage["name"]] = {rule: jsonLogic(logic, data) for rule, logic in stage["rules"].items()}
    return {stage["name"]: data[stage["name"]] for stage in stages}


def attempted(stages, facts):
    try:
        return staged(stages, facts)
    except Exception as error:
        return {"error": repr(error)}


sys.setrecursionlimit(10_000)
with open(sys.argv[1], encoding="utf-8") as models:
    results = [[attempted(model["stages"], facts) for facts in model["facts"]] for model in json.load(models)]
with open(sys.argv[2], "w", encoding="utf-8") as written:
    json.dump(results, written)
