package dev.hinomi.metrics.anomaly;

import dev.hinomi.metrics.anomaly.Training.Task;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The models that were needed last, a few kilobytes each.
final class Models {
    private static final int MAX_MODELS = 5_000;

    private final Training training;
    private final ReentrantLock lock = new ReentrantLock();
    /// The one that was needed longest ago first.
    private final LinkedHashMap<Trained, Result> models = new LinkedHashMap<>(16, 0.75f, true);

    Models(Training training) {
        this.training = training;
    }

    private record Trained(Task task, long end) {}

    private record Result(Optional<BandModel> model) {}

    /// The model trained to what was observed until `end`, in epoch seconds; empty when that was too little.
    /// Two callers at once may both train it.
    Optional<BandModel> of(Task task, long end) {
        Trained trained = new Trained(task, end);
        Result known = get(trained);
        if (known != null) {
            return known.model();
        }
        Optional<BandModel> model = training.train(task, end);
        put(trained, model);
        return model;
    }

    private @Nullable Result get(Trained trained) {
        lock.lock();
        try {
            return models.get(trained);
        } finally {
            lock.unlock();
        }
    }

    private void put(Trained trained, Optional<BandModel> model) {
        lock.lock();
        try {
            models.put(trained, new Result(model));
            while (models.size() > MAX_MODELS) {
                models.pollFirstEntry();
            }
        } finally {
            lock.unlock();
        }
    }
}
