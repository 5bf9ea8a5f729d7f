//! Runs rule sets on prepared facts, as any host would: run models.json results.json

use datalogic_rs::Engine;
use serde_json::{json, Map, Value};

fn staged(engine: &Engine, stages: &[Value], facts: &Value) -> Result<Value, String> {
    let mut data = facts.clone();
    let mut results = Map::new();
    for stage in stages {
        let mut rules = Map::new();
        for (id, logic) in stage["rules"].as_object().ok_or("a stage without rules")? {
            let value: Value = engine.eval_into(logic, &data).map_err(|error| format!("{error:?}"))?;
            rules.insert(id.clone(), value);
        }
        let name = stage["name"].as_str().ok_or("a stage without a name")?;
        data[name] = Value::Object(rules.clone());
        results.insert(name.to_string(), Value::Object(rules));
    }
    Ok(Value::Object(results))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let models: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&arguments[1])?)?;
    let engine = Engine::default();
    let none = Vec::new();
    let results: Vec<Vec<Value>> = models
        .iter()
        .map(|model| {
            let stages = model["stages"].as_array().unwrap_or(&none);
            let facts = model["facts"].as_array().unwrap_or(&none);
            facts.iter().map(|each| staged(&engine, stages, each).unwrap_or_else(|error| json!({ "error": error }))).collect()
        })
        .collect();
    std::fs::write(&arguments[2], serde_json::to_string(&results)?)?;
    Ok(())
}
