// Scores typed leads with the rule set that a label points at: UMBRAL_RULE_SET=<address> UMBRAL_KEY=<key> ./score <leads >scores
// A line of leads is {"lead": {…}, "now": <epoch ms>}; a line of scores is {"scores": {…}, "bands": {…}, "grades": {…}}.
package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"net/http"
	"os"
	"slices"
	"sort"
	"strings"

	jsonlogic "github.com/diegoholiveira/jsonlogic/v3"
)

const copyOfIt = "rule-set.json"

type object = map[string]any

type field struct {
	Key, Type     string
	CaseSensitive bool
}

type counted struct {
	Key, Order string
	When       any
	Per        struct {
		Kind, Property string
		Days           float64
		Most           int
	}
}

type output struct{ Key, Score, Path string }

type ruleSet struct {
	Input struct {
		Attributes []field
		Events     []struct {
			Key        string
			Properties []field
		}
		Counted []counted
	}
	Stages []struct {
		Name  string
		Rules object
	}
	Outputs struct{ Scores, Bands, Grades []output }
}

type request struct {
	Lead struct {
		Attributes, Previous object
		Events               []struct {
			Type       string
			At         float64
			Properties object
		}
	}
	Now float64
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// pull gives the published rule set. Its ETag is the SHA-256 of its bytes, so a copy is enough to ask whether there is another one.
func pull(address, key string) (rules ruleSet) {
	text, _ := os.ReadFile(copyOfIt)
	asked := must(http.NewRequest("GET", address, nil))
	asked.Header.Set("Authorization", "Bearer "+key)
	asked.Header.Set("If-None-Match", fmt.Sprintf(`"%x"`, sha256.Sum256(text)))
	answer := must(http.DefaultClient.Do(asked))
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusOK {
		text = must(io.ReadAll(answer.Body))
		_ = os.WriteFile(copyOfIt, text, 0o644)
	} else if answer.StatusCode != http.StatusNotModified {
		panic(fmt.Sprint(address, " answers ", answer.Status))
	}
	must(0, json.Unmarshal(text, &rules))
	return rules
}

func days(at, now float64) float64 { return math.Floor((now-at)/8640) / 10000 }

func prepared(value any, as field, now float64) any {
	switch typed := value.(type) {
	case float64:
		if as.Type == "date" {
			return days(typed, now)
		}
	case string:
		if as.CaseSensitive {
			return strings.TrimSpace(typed)
		}
		return strings.ToLower(strings.TrimSpace(typed))
	case []any:
		texts := []any{}
		for _, each := range typed {
			texts = append(texts, prepared(each, as, now))
		}
		return texts
	}
	return value
}

func read(fields []field, values object, now float64) object {
	found := object{}
	for _, each := range fields {
		found[each.Key] = prepared(values[each.Key], each, now)
	}
	return found
}

// number numbers the events that count, newest or oldest first: of those that share a period or a value only the first so many.
func number(events []any, way counted) {
	seen, last := map[any]int{}, 0.0
	if way.Order == "oldest" {
		events = slices.Clone(events)
		slices.Reverse(events)
	}
	for place, each := range events {
		event := each.(object)
		numbers := event["counted"].(object)
		numbers[way.Key] = nil
		if must(jsonlogic.ApplyInterface(way.When, event)) != true {
			continue
		}
		var share any = place
		switch way.Per.Kind {
		case "period":
			share = math.Floor(event["ageDays"].(float64) / way.Per.Days)
		case "value":
			share = event["properties"].(object)[way.Per.Property]
		}
		if share != nil && seen[share] < max(1, way.Per.Most) {
			seen[share]++
			last++
			numbers[way.Key] = last
		}
	}
}

func prepare(rules ruleSet, asked request) object {
	lead, types, events := asked.Lead, map[string][]field{}, []any{}
	for _, each := range rules.Input.Events {
		types[each.Key] = each.Properties
	}
	sort.SliceStable(lead.Events, func(a, b int) bool { return lead.Events[a].At > lead.Events[b].At })
	for _, each := range lead.Events {
		if fields, known := types[each.Type]; known && each.At <= asked.Now {
			properties := read(fields, each.Properties, asked.Now)
			event := object{"type": each.Type, "ageDays": days(each.At, asked.Now), "properties": properties, "counted": object{}}
			events = append(events, event)
		}
	}
	for _, way := range rules.Input.Counted {
		number(events, way)
	}
	attributes := read(rules.Input.Attributes, lead.Attributes, asked.Now)
	return object{"lead": attributes, "events": events, "now": asked.Now, "previous": lead.Previous}
}

func score(rules ruleSet, asked request) object {
	data := prepare(rules, asked)
	for _, stage := range rules.Stages {
		results := object{}
		for id, rule := range stage.Rules {
			results[id] = must(jsonlogic.ApplyInterface(rule, data))
		}
		data[stage.Name] = results
	}
	results := func(outputs []output) object {
		found := object{}
		for _, each := range outputs {
			found[each.Key+each.Score] = must(jsonlogic.ApplyInterface(object{"var": each.Path}, data))
		}
		return found
	}
	return object{"scores": results(rules.Outputs.Scores), "bands": results(rules.Outputs.Bands), "grades": results(rules.Outputs.Grades)}
}

func main() {
	rules := pull(os.Getenv("UMBRAL_RULE_SET"), os.Getenv("UMBRAL_KEY"))
	leads, scores := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for leads.More() {
		var asked request
		must(0, leads.Decode(&asked))
		must(0, scores.Encode(score(rules, asked)))
	}
}
