// Scores leads with a rule set of Umbral: score <rule set: URL or file> <leads.json> <results.json> [now, in epoch ms]
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"

	jsonlogic "github.com/diegoholiveira/jsonlogic/v3"
)

type object = map[string]interface{}

type field struct {
	Key, Type     string
	CaseSensitive bool
}

type counted struct {
	Key, Order string
	When       interface{}
	Per        struct {
		Kind, Property string
		Days, Most     float64
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
		Counted  []counted
		Previous []string
	}
	Stages []struct {
		Name  string
		Rules object
	}
	Outputs struct{ Scores, Bands, Grades []output }
}

type lead struct {
	Attributes, Previous object
	Events               []struct {
		Type       string
		At         interface{}
		Properties object
	}
}

type cache struct {
	Source, ETag string
	RuleSet      json.RawMessage
}

const cached = "rule-set.cache.json"

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func parsed[T any](text []byte) (value T) {
	if err := json.Unmarshal(text, &value); err != nil {
		panic(err)
	}
	return value
}

// load gives the rule set; over HTTP only if it is not the one that we have.
func load(source string) ruleSet {
	if !strings.HasPrefix(source, "http") {
		return parsed[ruleSet](must(os.ReadFile(source)))
	}
	var known cache
	if text, err := os.ReadFile(cached); err == nil {
		known = parsed[cache](text)
	}
	request := must(http.NewRequest("GET", source, nil))
	if known.Source == source {
		request.Header.Set("If-None-Match", known.ETag)
	}
	answer := must(http.DefaultClient.Do(request))
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusNotModified {
		return parsed[ruleSet](known.RuleSet)
	}
	if answer.StatusCode != http.StatusOK {
		panic(fmt.Sprint(source, " answers ", answer.Status))
	}
	fresh := cache{Source: source, ETag: answer.Header.Get("ETag")}
	if err := json.NewDecoder(answer.Body).Decode(&fresh.RuleSet); err != nil {
		panic(err)
	}
	if fresh.ETag != "" {
		_ = os.WriteFile(cached, must(json.Marshal(fresh)), 0o644)
	}
	return parsed[ruleSet](fresh.RuleSet)
}

func age(at, now float64) float64 { return math.Floor((now-at)/8640) / 10000 }

var iso = regexp.MustCompile(`^(?i)(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?$`)

func moment(value interface{}) (float64, bool) {
	if number, is := value.(float64); is {
		return number, true
	}
	text, _ := value.(string)
	found := iso.FindStringSubmatch(strings.TrimSpace(text))
	if found == nil {
		return 0, false
	}
	or := func(text, otherwise string) string {
		if text == "" {
			return otherwise
		}
		return text
	}
	offset := strings.Replace(strings.ToUpper(or(found[5], "Z")), ":", "", 1)
	at, err := time.Parse("2006-01-02T15:04:05Z0700", found[1]+"T"+or(found[2], "00:00")+or(found[3], ":00")+found[4]+offset)
	return float64(at.UnixMilli()), err == nil
}

func textOf(value interface{}, caseSensitive bool) interface{} {
	written, _ := value.(string)
	switch plain := value.(type) {
	case bool:
		written = strconv.FormatBool(plain)
	case float64:
		written = strconv.FormatFloat(plain, 'f', -1, 64)
	}
	written = strings.TrimSpace(written)
	if written == "" {
		return nil
	}
	if caseSensitive {
		return written
	}
	return strings.ToLower(written)
}

func prepared(value interface{}, as field, now float64) interface{} {
	switch as.Type {
	case "text":
		return textOf(value, as.CaseSensitive)
	case "number":
		if number, is := value.(float64); is {
			return number
		}
	case "boolean":
		if truth, is := value.(bool); is {
			return truth
		}
	case "date":
		if at, is := moment(value); is {
			return age(at, now)
		}
	case "list":
		list, _ := value.([]interface{})
		var texts []interface{}
		for _, each := range list {
			if text := textOf(each, as.CaseSensitive); text != nil {
				texts = append(texts, text)
			}
		}
		if len(texts) > 0 {
			return texts
		}
	}
	return nil
}

// number gives events the numbers that rules can only ask for: newest or oldest first, only so many of each period or value.
func number(events []object, way counted) {
	seen, last, most := map[interface{}]float64{}, 0.0, math.Max(1, way.Per.Most)
	for index := range events {
		event := events[index]
		if way.Order == "oldest" {
			event = events[len(events)-1-index]
		}
		numbers := event["counted"].(object)
		numbers[way.Key] = nil
		if holds := must(jsonlogic.ApplyInterface(way.When, event)); holds != true {
			continue
		}
		if way.Per.Kind != "event" {
			share := event["properties"].(object)[way.Per.Property]
			if way.Per.Kind == "period" {
				share = math.Floor(event["ageDays"].(float64) / way.Per.Days)
			}
			if _, isList := share.([]interface{}); isList || share == nil || seen[share] >= most {
				continue
			}
			seen[share]++
		}
		last++
		numbers[way.Key] = last
	}
}

func prepare(rules ruleSet, from lead, now float64) object {
	types, nothing := map[string][]field{}, object{}
	for _, each := range rules.Input.Events {
		types[each.Key] = each.Properties
		for _, property := range each.Properties {
			nothing[property.Key] = nil
		}
	}
	events := []object{}
	for _, each := range from.Events {
		fields, declared := types[each.Type]
		at, is := each.At.(float64)
		if !declared || !is || at > now {
			continue
		}
		properties := object{}
		for key := range nothing {
			properties[key] = nil
		}
		for _, property := range fields {
			properties[property.Key] = prepared(each.Properties[property.Key], property, now)
		}
		events = append(events, object{"type": each.Type, "at": at, "ageDays": math.Max(0, age(at, now)), "properties": properties, "counted": object{}})
	}
	sort.SliceStable(events, func(a, b int) bool { return events[a]["at"].(float64) > events[b]["at"].(float64) })
	for _, event := range events {
		delete(event, "at")
	}
	for _, way := range rules.Input.Counted {
		number(events, way)
	}
	attributes, previous, list := object{}, object{}, make([]interface{}, len(events))
	for _, each := range rules.Input.Attributes {
		attributes[each.Key] = prepared(from.Attributes[each.Key], each, now)
	}
	for _, key := range rules.Input.Previous {
		previous[key] = nil
		if band, is := from.Previous[key].(string); is {
			previous[key] = band
		}
	}
	for index, event := range events {
		list[index] = event
	}
	return object{"lead": attributes, "events": list, "now": now, "previous": previous}
}

func score(rules ruleSet, from lead, now float64) object {
	data := prepare(rules, from, now)
	for _, stage := range rules.Stages {
		results := object{}
		for id, logic := range stage.Rules {
			results[id] = must(jsonlogic.ApplyInterface(logic, data))
		}
		data[stage.Name] = results
	}
	results := func(outputs []output) object {
		found := object{}
		for _, each := range outputs {
			stage, id, _ := strings.Cut(each.Path, ".")
			found[each.Key+each.Score] = data[stage].(object)[id]
		}
		return found
	}
	return object{"scores": results(rules.Outputs.Scores), "bands": results(rules.Outputs.Bands), "grades": results(rules.Outputs.Grades)}
}

func main() {
	now := float64(time.Now().UnixMilli())
	if len(os.Args) > 4 {
		now = must(strconv.ParseFloat(os.Args[4], 64))
	}
	rules, scored := load(os.Args[1]), []object{}
	for _, each := range parsed[[]lead](must(os.ReadFile(os.Args[2]))) {
		scored = append(scored, score(rules, each, now))
	}
	if err := os.WriteFile(os.Args[3], must(json.Marshal(scored)), 0o644); err != nil {
		panic(err)
	}
}
