// Runs rule sets on prepared facts, as any host would: run models.json results.json
package main

import (
	"encoding/json"
	"fmt"
	"os"

	jsonlogic "github.com/diegoholiveira/jsonlogic/v3"
)

type object = map[string]interface{}

type stage struct {
	Name  string
	Rules object
}

type model struct {
	Stages []stage
	Facts  []object
}

func staged(stages []stage, facts object) (result object) {
	defer func() {
		if problem := recover(); problem != nil {
			result = object{"error": fmt.Sprint(problem)}
		}
	}()
	data, results := object{}, object{}
	for key, value := range facts {
		data[key] = value
	}
	for _, each := range stages {
		rules := object{}
		for id, logic := range each.Rules {
			value, err := jsonlogic.ApplyInterface(logic, data)
			if err != nil {
				return object{"error": err.Error()}
			}
			rules[id] = value
		}
		data[each.Name], results[each.Name] = rules, rules
	}
	return results
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var models []model
	if err := json.Unmarshal(text, &models); err != nil {
		panic(err)
	}
	results := make([][]object, len(models))
	for index, each := range models {
		for _, facts := range each.Facts {
			results[index] = append(results[index], staged(each.Stages, facts))
		}
	}
	written, err := json.Marshal(results)
	if err != nil {
		panic(err)
	}
	if err := os.WriteFile(os.Args[2], written, 0o644); err != nil {
		panic(err)
	}
}
