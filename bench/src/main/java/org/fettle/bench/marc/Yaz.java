package org.fettle.bench.marc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Index Data's yaz-marcdump, if this machine has it, on the core that this process has.
final class Yaz {
    static boolean isThere() {
        try {
            return new ProcessBuilder("yaz-marcdump", "-V")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    >= 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// @param options a comma stands between words of one option group
    static long run(Path file, long records, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("yaz-marcdump"));
        for (var option : options) for (var word : option.split(",")) if (!word.isEmpty()) command.add(word);
        command.add(file.toString());
        int code = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) throw new IOException("yaz-marcdump ended with " + code);
        return records;
    }

    private Yaz() {}
}
