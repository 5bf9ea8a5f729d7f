import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.jamsesso.jsonlogic.JsonLogic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs rule sets on prepared facts, as any host would: java Run models.json results.json */
class Run {
  private static final Gson GSON = new GsonBuilder().serializeNulls().serializeSpecialFloatingPointValues().create();
  private static final JsonLogic LOGIC = new JsonLogic();

  static Map<String, Object> staged(JsonArray stages, JsonObject facts) {
    Map<String, Object> data = new LinkedHashMap<>(GSON.fromJson(facts, Map.class));
    Map<String, Object> results = new LinkedHashMap<>();
    try {
      for (JsonElement each : stages) {
        JsonObject stage = each.getAsJsonObject();
        Map<String, Object> rules = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> rule : stage.getAsJsonObject("rules").entrySet())
          rules.put(rule.getKey(), LOGIC.apply(rule.getValue().toString(), data));
        data.put(stage.get("name").getAsString(), rules);
        results.put(stage.get("name").getAsString(), rules);
      }
      return results;
    } catch (Exception error) {
      return Map.of("error", String.valueOf(error.getMessage()));
    }
  }

  public static void main(String[] args) throws Exception {
    List<List<Map<String, Object>>> results = new ArrayList<>();
    for (JsonElement each : JsonParser.parseString(Files.readString(Path.of(args[0]))).getAsJsonArray()) {
      JsonObject model = each.getAsJsonObject();
      List<Map<String, Object>> leads = new ArrayList<>();
      for (JsonElement facts : model.getAsJsonArray("facts"))
        leads.add(staged(model.getAsJsonArray("stages"), facts.getAsJsonObject()));
      results.add(leads);
    }
    Files.writeString(Path.of(args[1]), GSON.toJson(results));
  }
}
