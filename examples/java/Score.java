import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import io.github.jamsesso.jsonlogic.JsonLogic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Scores typed leads with the rule set that a label points at: UMBRAL_RULE_SET=(address) UMBRAL_KEY=(key) java Score.java, leads in, scores
 * out. A line of leads is {"lead": {…}, "now": (epoch ms)}; a line of scores is {"scores": {…}, "bands": {…}, "grades": {…}}.
 */
class Score {
  record Field(String key, String type, boolean caseSensitive) {}
  record EventType(String key, List<Field> properties) {}
  record Per(String kind, String property, double days, int most) {}
  record Counted(String key, JsonElement when, Per per, String order) {}
  record Input(List<Field> attributes, List<EventType> events, List<Counted> counted) {}
  record Stage(String name, Map<String, JsonElement> rules) {}
  record Output(String key, String score, String path) {}
  record Outputs(List<Output> scores, List<Output> bands, List<Output> grades) {}
  record RuleSet(Input input, List<Stage> stages, Outputs outputs) {}
  record Event(String type, double at, Map<String, Object> properties) {}
  record Lead(Map<String, Object> attributes, List<Event> events, Map<String, Object> previous) {}
  record Request(Lead lead, double now) {}
  record Fact(String type, double ageDays, Map<String, Object> properties, Map<String, Object> counted) {
    Map<String, Object> data() {
      return Map.of("type", type, "ageDays", ageDays, "properties", properties, "counted", counted);
    }
  }

  static final Gson GSON = new GsonBuilder().serializeNulls().create();
  static final JsonLogic LOGIC = new JsonLogic();
  static final Path COPY = Path.of("rule-set.json");

  /** The published rule set. Its ETag is the SHA-256 of its bytes, so a copy is enough to ask whether there is another one. */
  static RuleSet pull(String address, String key) throws Exception {
    byte[] copy = Files.exists(COPY) ? Files.readAllBytes(COPY) : new byte[0];
    String etag = '"' + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(copy)) + '"';
    var request = HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + key).header("If-None-Match", etag);
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() == 200) Files.write(COPY, answer.body());
    else if (answer.statusCode() != 304) throw new IOException(address + " answers " + answer.statusCode());
    return GSON.fromJson(Files.readString(COPY), RuleSet.class);
  }

  static double days(double at, double now) {
    return Math.floor((now - at) / 8640) / 10000;
  }

  static Object prepared(Object value, Field field, double now) {
    if (value instanceof Double at && field.type.equals("date")) return days(at, now);
    if (value instanceof String text) return field.caseSensitive ? text.strip() : text.strip().toLowerCase(Locale.ROOT);
    if (value instanceof List<?> list) return list.stream().map(each -> prepared(each, field, now)).toList();
    return value;
  }

  static Map<String, Object> read(List<Field> fields, Map<String, Object> values, double now) {
    Map<String, Object> found = new HashMap<>();
    for (Field field : fields) found.put(field.key, prepared(values.get(field.key), field, now));
    return found;
  }

  /** Numbers the events that count, newest or oldest first: of those that share a period or a value only the first so many. */
  static void number(List<Fact> newest, Counted way) throws Exception {
    List<Fact> events = new ArrayList<>(newest);
    if (way.order.equals("oldest")) Collections.reverse(events);
    Map<Object, Integer> seen = new HashMap<>();
    double last = 0;
    for (Fact event : events) {
      event.counted.put(way.key, null);
      if (!Boolean.TRUE.equals(LOGIC.apply(way.when.toString(), event.data()))) continue;
      Object share = switch (way.per.kind) {
        case "period" -> Math.floor(event.ageDays / way.per.days);
        case "value" -> event.properties.get(way.per.property);
        default -> last;
      };
      if (share == null || seen.getOrDefault(share, 0) >= Math.max(1, way.per.most)) continue;
      seen.merge(share, 1, Integer::sum);
      event.counted.put(way.key, ++last);
    }
  }

  static Map<String, Object> prepare(Input input, Lead lead, double now) throws Exception {
    Map<String, List<Field>> types = new HashMap<>();
    for (EventType type : input.events) types.put(type.key, type.properties);
    List<Fact> events = lead.events.stream()
        .filter(event -> types.containsKey(event.type) && event.at <= now)
        .sorted(Comparator.comparingDouble(Event::at).reversed())
        .map(event -> new Fact(event.type, days(event.at, now), read(types.get(event.type), event.properties, now), new HashMap<>()))
        .toList();
    for (Counted way : input.counted) number(events, way);
    Map<String, Object> previous = lead.previous == null ? Map.of() : lead.previous;
    var attributes = read(input.attributes, lead.attributes, now);
    return Map.of("lead", attributes, "events", events.stream().map(Fact::data).toList(), "now", now, "previous", previous);
  }

  static Map<String, Object> results(List<Output> outputs, Map<String, Object> data) throws Exception {
    Map<String, Object> found = new HashMap<>();
    for (Output each : outputs)
      found.put(each.key == null ? each.score : each.key, LOGIC.apply("{\"var\": \"" + each.path + "\"}", data));
    return found;
  }

  static Map<String, Object> score(RuleSet ruleSet, Request request) throws Exception {
    Map<String, Object> data = new HashMap<>(prepare(ruleSet.input, request.lead, request.now));
    for (Stage stage : ruleSet.stages) {
      Map<String, Object> results = new HashMap<>();
      for (var rule : stage.rules.entrySet()) results.put(rule.getKey(), LOGIC.apply(rule.getValue().toString(), data));
      data.put(stage.name, results);
    }
    Outputs outputs = ruleSet.outputs;
    return Map.of("scores", results(outputs.scores, data), "bands", results(outputs.bands, data), "grades", results(outputs.grades, data));
  }

  public static void main(String[] args) throws Exception {
    RuleSet ruleSet = pull(System.getenv("UMBRAL_RULE_SET"), System.getenv("UMBRAL_KEY"));
    PrintStream scores = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines().toList())
      scores.println(GSON.toJson(score(ruleSet, GSON.fromJson(line, Request.class))));
    scores.flush();
  }
}
