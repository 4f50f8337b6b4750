package org.fettle.dispatch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tools, parts and stores in [ProblemJson]'s format. Tools and kinds of parts are numbers of the caller's.
final class KitJson {
    private static final int LAST = 999_999;
    private static final int MOST = 1_000_000;

    private KitJson() {}

    static Kit read(JsonField field) throws BadFile {
        field.only("tools", "parts");
        return new Kit(field.find("tools", KitJson::tools, Set.of()), field.find("parts", KitJson::parts, Map.of()));
    }

    private static Set<Integer> tools(JsonField field) throws BadFile {
        return new HashSet<>(field.list(tool -> tool.whole(0, LAST)));
    }

    private static Map<Integer, Integer> parts(JsonField field) throws BadFile {
        var parts = new HashMap<Integer, Integer>();
        for (var each : field.list()) {
            each.only("kind", "count");
            var kind = each.need("kind");
            if (parts.put(kind.whole(0, LAST), each.need("count").whole(0, MOST)) != null)
                throw kind.bad("a kind that is not in the list yet");
        }
        return parts;
    }

    static Store store(JsonField field, int places) throws BadFile {
        field.only("place", "seconds", "stock");
        return new Store(
                ProblemJson.place(field.need("place"), places),
                field.find("seconds", ProblemJson::time, 0),
                field.find("stock", KitJson::parts));
    }

    static Map<String, Object> write(Kit kit) {
        var map = new LinkedHashMap<String, Object>();
        if (!kit.tools().isEmpty())
            map.put("tools", kit.tools().stream().sorted().toList());
        if (!kit.parts().isEmpty()) map.put("parts", write(kit.parts()));
        return map;
    }

    static Map<String, Object> write(Store store) {
        var map = new LinkedHashMap<String, Object>();
        map.put("place", store.place());
        if (store.seconds() != 0) map.put("seconds", store.seconds());
        store.stock().ifPresent(stock -> map.put("stock", write(stock)));
        return map;
    }

    private static List<Map<String, Object>> write(Map<Integer, Integer> parts) {
        return parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> {
                    var map = new LinkedHashMap<String, Object>();
                    map.put("kind", part.getKey());
                    map.put("count", part.getValue());
                    return (Map<String, Object>) map;
                })
                .toList();
    }
}
