package org.fettle.training;

import java.util.List;

/// How far somebody has come.
public record Advance(List<OfTask> tasks, List<OfHours> hours) {
    public record OfTask(Programme.TaskToLearn task, int signed) {
        public boolean done() {
            return signed >= task.times();
        }
    }

    public record OfHours(Programme.HoursToEarn hours, double earned) {
        public boolean done() {
            return earned >= hours.hours();
        }

        /// Of hundred.
        public int percent() {
            return (int) Math.min(100, Math.floor(100 * earned / hours.hours()));
        }
    }

    public Advance {
        tasks = List.copyOf(tasks);
        hours = List.copyOf(hours);
    }

    public boolean complete() {
        return tasks.stream().allMatch(OfTask::done) && hours.stream().allMatch(OfHours::done);
    }
}
