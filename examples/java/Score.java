import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.jamsesso.jsonlogic.JsonLogic;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scores leads with a rule set of Umbral: java Score.java (rule set: URL or file) leads.json results.json [now, in epoch ms] */
class Score {
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();
  private static final JsonLogic LOGIC = new JsonLogic();
  private static final Path CACHE = Path.of("rule-set.cache.json");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d)(:\\d\\d(?:\\.\\d{1,9})?)?(Z|[+-]\\d\\d:?\\d\\d)?)?", Pattern.CASE_INSENSITIVE);

  /** The rule set; over HTTP only if it is not the one that we have. */
  static JsonObject load(String source) throws Exception {
    if (!source.startsWith("http")) return JsonParser.parseString(Files.readString(Path.of(source))).getAsJsonObject();
    JsonObject known = Files.exists(CACHE) ? JsonParser.parseString(Files.readString(CACHE)).getAsJsonObject() : null;
    boolean isKnown = known != null && known.get("source").getAsString().equals(source);
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(source));
    if (isKnown) request.header("If-None-Match", known.get("etag").getAsString());
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == 304) return known.getAsJsonObject("ruleSet");
    if (answer.statusCode() != 200) throw new IllegalStateException(source + " answers " + answer.statusCode());
    JsonObject fresh = new JsonObject();
    fresh.addProperty("source", source);
    fresh.add("ruleSet", JsonParser.parseString(answer.body()));
    answer.headers().firstValue("etag").ifPresent(etag -> fresh.addProperty("etag", etag));
    if (fresh.has("etag")) Files.writeString(CACHE, GSON.toJson(fresh));
    return fresh.getAsJsonObject("ruleSet");
  }

  static double age(double at, double now) {
    return Math.floor((now - at) / 8640) / 10000;
  }

  static Double moment(Object value) {
    if (value instanceof Double) return (Double) value;
    Matcher found = ISO.matcher(value instanceof String ? ((String) value).strip() : "");
    if (!found.matches()) return null;
    String clock = found.group(2) == null ? "00:00" : found.group(2), seconds = found.group(3) == null ? ":00" : found.group(3);
    String offset = found.group(4) == null ? "Z" : found.group(4).toUpperCase().replaceFirst("(\\d\\d):?(\\d\\d)$", "$1:$2");
    try {
      return (double) OffsetDateTime.parse(found.group(1) + "T" + clock + seconds + offset).toInstant().toEpochMilli();
    } catch (DateTimeException error) {
      return null;
    }
  }

  static String text(Object value, boolean caseSensitive) {
    String written = value instanceof String ? (String) value : value instanceof Boolean ? value.toString() : "";
    if (value instanceof Double) written = BigDecimal.valueOf((Double) value).stripTrailingZeros().toPlainString();
    written = written.strip();
    return written.isEmpty() ? null : caseSensitive ? written : written.toLowerCase(Locale.ROOT);
  }

  static Object prepared(Object value, JsonObject field, double now) {
    boolean caseSensitive = field.get("caseSensitive").getAsBoolean();
    switch (field.get("type").getAsString()) {
      case "text": return text(value, caseSensitive);
      case "number": return value instanceof Double ? value : null;
      case "boolean": return value instanceof Boolean ? value : null;
      case "date": return moment(value) == null ? null : age(moment(value), now);
      default:
        List<String> texts = new ArrayList<>();
        if (value instanceof List) for (Object each : (List<?>) value) if (text(each, caseSensitive) != null) texts.add(text(each, caseSensitive));
        return texts.isEmpty() ? null : texts;
    }
  }

  static Map<String, Object> read(JsonElement fields, Map<?, ?> from, double now) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (JsonElement each : fields.getAsJsonArray()) {
      JsonObject field = each.getAsJsonObject();
      values.put(field.get("key").getAsString(), prepared(from.get(field.get("key").getAsString()), field, now));
    }
    return values;
  }

  /** The events that rules can only ask for by number: newest or oldest first, only so many of each period or value. */
  static void number(List<Map<String, Object>> events, JsonObject way) throws Exception {
    JsonObject per = way.getAsJsonObject("per");
    String key = way.get("key").getAsString(), kind = per.get("kind").getAsString();
    int most = per.has("most") ? per.get("most").getAsInt() : 1, last = 0;
    Map<Object, Integer> seen = new HashMap<>();
    for (int index = 0; index < events.size(); index++) {
      Map<String, Object> event = events.get(way.get("order").getAsString().equals("newest") ? index : events.size() - 1 - index);
      @SuppressWarnings("unchecked") Map<String, Object> counted = (Map<String, Object>) event.get("counted");
      counted.put(key, null);
      if (!Boolean.TRUE.equals(LOGIC.apply(way.get("when").toString(), event))) continue;
      if (!kind.equals("event")) {
        Object share = kind.equals("period")
            ? Math.floor((Double) event.get("ageDays") / per.get("days").getAsDouble())
            : ((Map<?, ?>) event.get("properties")).get(per.get("property").getAsString());
        if (share == null || share instanceof List || seen.getOrDefault(share, 0) >= most) continue;
        seen.merge(share, 1, Integer::sum);
      }
      counted.put(key, (double) ++last);
    }
  }

  static Map<String, Object> prepare(JsonObject input, Map<?, ?> lead, double now) throws Exception {
    Map<String, JsonElement> types = new HashMap<>();
    Map<String, Object> nothing = new LinkedHashMap<>();
    for (JsonElement each : input.getAsJsonArray("events")) {
      JsonElement properties = each.getAsJsonObject().get("properties");
      types.put(each.getAsJsonObject().get("key").getAsString(), properties);
      for (String key : read(properties, Map.of(), now).keySet()) nothing.put(key, null);
    }
    List<Map<?, ?>> existing = new ArrayList<>();
    for (Object each : (List<?>) lead.get("events")) {
      Map<?, ?> event = (Map<?, ?>) each;
      if (types.containsKey(event.get("type")) && event.get("at") instanceof Double && (Double) event.get("at") <= now) existing.add(event);
    }
    existing.sort((a, b) -> Double.compare((Double) b.get("at"), (Double) a.get("at")));
    List<Map<String, Object>> events = new ArrayList<>();
    for (Map<?, ?> each : existing) {
      Map<String, Object> event = new LinkedHashMap<>(), properties = new LinkedHashMap<>(nothing);
      properties.putAll(read(types.get(each.get("type")), (Map<?, ?>) each.get("properties"), now));
      event.put("type", each.get("type"));
      event.put("ageDays", Math.max(0, age((Double) each.get("at"), now)));
      event.put("properties", properties);
      event.put("counted", new LinkedHashMap<String, Object>());
      events.add(event);
    }
    for (JsonElement way : input.getAsJsonArray("counted")) number(events, way.getAsJsonObject());
    Map<String, Object> facts = new LinkedHashMap<>(), previous = new LinkedHashMap<>();
    Map<?, ?> before = lead.get("previous") instanceof Map ? (Map<?, ?>) lead.get("previous") : Map.of();
    for (JsonElement key : input.getAsJsonArray("previous"))
      previous.put(key.getAsString(), before.get(key.getAsString()) instanceof String ? before.get(key.getAsString()) : null);
    facts.put("lead", read(input.get("attributes"), (Map<?, ?>) lead.get("attributes"), now));
    facts.put("events", events);
    facts.put("now", now);
    facts.put("previous", previous);
    return facts;
  }

  static Map<String, Object> results(JsonElement outputs, String key, Map<String, Object> data) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (JsonElement each : outputs.getAsJsonArray()) {
      String[] path = each.getAsJsonObject().get("path").getAsString().split("\\.");
      found.put(each.getAsJsonObject().get(key).getAsString(), ((Map<?, ?>) data.get(path[0])).get(path[1]));
    }
    return found;
  }

  static Map<String, Object> score(JsonObject ruleSet, Map<?, ?> lead, double now) throws Exception {
    Map<String, Object> data = prepare(ruleSet.getAsJsonObject("input"), lead, now);
    for (JsonElement each : ruleSet.getAsJsonArray("stages")) {
      Map<String, Object> rules = new LinkedHashMap<>();
      for (Map.Entry<String, JsonElement> rule : each.getAsJsonObject().getAsJsonObject("rules").entrySet())
        rules.put(rule.getKey(), LOGIC.apply(rule.getValue().toString(), data));
      data.put(each.getAsJsonObject().get("name").getAsString(), rules);
    }
    JsonObject outputs = ruleSet.getAsJsonObject("outputs");
    return Map.of("scores", results(outputs.get("scores"), "key", data), "bands", results(outputs.get("bands"), "score", data),
        "grades", results(outputs.get("grades"), "key", data));
  }

  public static void main(String[] args) throws Exception {
    double now = args.length > 3 ? Double.parseDouble(args[3]) : System.currentTimeMillis();
    JsonObject ruleSet = load(args[0]);
    List<Object> scored = new ArrayList<>();
    for (Object lead : GSON.fromJson(Files.readString(Path.of(args[1])), List.class)) scored.add(score(ruleSet, (Map<?, ?>) lead, now));
    Files.writeString(Path.of(args[2]), GSON.toJson(scored));
  }
}
