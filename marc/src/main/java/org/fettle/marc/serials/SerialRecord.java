package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.marc.Field;
import org.fettle.marc.serials.Caption.Stream;

/// The serial fields of a holdings record: each caption with the holdings that $8 links to it.
///
/// @param refusals captions that cannot be read, and holdings without a caption: nothing is dropped
public record SerialRecord(List<Part> parts, List<Refusal> refusals) {
    /// One stream of issues under one caption.
    public record Part(Caption caption, List<Holding> holdings) {
        public Part {
            holdings = List.copyOf(holdings);
        }
    }

    /// One 863-865.
    ///
    /// @param sequence the number behind the point in $8, 0 if it has none
    public record Holding(Field.Data field, Run run, int sequence) {}

    public SerialRecord {
        parts = List.copyOf(parts);
        refusals = List.copyOf(refusals);
    }

    /// Of two captions with one link, holdings belong to the first.
    public static SerialRecord of(List<? extends Field> fields) {
        var captions = new ArrayList<Caption>();
        var held = new ArrayList<List<Holding>>();
        var refusals = new ArrayList<Refusal>();
        for (var field : fields) {
            if (!(field instanceof Field.Data data)) continue;
            var stream = Stream.of(field.tag()).filter(s -> s.captionTag().equals(field.tag()));
            if (stream.isEmpty()) continue;
            switch (Caption.of(data)) {
                case Answer.Given<Caption>(var caption) -> {
                    captions.add(caption);
                    held.add(new ArrayList<>());
                }
                case Answer.Refused<Caption>(var why) -> refusals.add(why);
            }
        }
        for (var field : fields) if (field instanceof Field.Data data) hold(data, captions, held, refusals);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < captions.size(); i++) parts.add(new Part(captions.get(i), held.get(i)));
        return new SerialRecord(parts, refusals);
    }

    private static void hold(
            Field.Data field, List<Caption> captions, List<List<Holding>> held, List<Refusal> refusals) {
        var stream = Stream.of(field.tag()).filter(s -> s.holdingTag().equals(field.tag()));
        if (stream.isEmpty()) return;
        int link = link(field, 0);
        for (int i = 0; i < captions.size(); i++)
            if (captions.get(i).stream() == stream.get() && captions.get(i).link() == link) {
                held.get(i).add(new Holding(field, Run.of(field), link(field, 1)));
                return;
            }
        refusals.add(new Refusal(
                field.tag(),
                '8',
                field.value('8').orElse(""),
                "no %s with this linking number can be read"
                        .formatted(stream.get().captionTag())));
    }

    private static int link(Field.Data field, int part) {
        var parts = field.value('8')
                .map(String::strip)
                .orElse("")
                .replaceAll("\\\\.*", "")
                .split("[.]", -1);
        return Optional.of(parts)
                .filter(p -> p.length > part && p[part].matches("[0-9]{1,9}"))
                .map(p -> Integer.parseInt(p[part]))
                .orElse(0);
    }
}
