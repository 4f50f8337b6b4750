package org.fettle.field.orders;

import org.fettle.field.customers.SiteChanged;
import org.fettle.field.requests.Requests;
import org.fettle.platform.actor.Actor;
import org.fettle.work.TaskFinished;
import org.fettle.work.TaskStarted;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The visit moves the order, by whatever way it was reported. Within the transaction of the news: there is no moment
/// at
/// which a visit is done and its order does not know.
@Component
class OrderEvents {
    private static final Actor BY = Actor.system("orders");

    private final LineWriter writer;
    private final OrderStore orders;
    private final LineStore lines;
    private final Tasks tasks;
    private final Requests requests;

    OrderEvents(LineWriter writer, OrderStore orders, LineStore lines, Tasks tasks, Requests requests) {
        this.writer = writer;
        this.orders = orders;
        this.lines = lines;
        this.tasks = tasks;
        this.requests = requests;
    }

    @EventListener
    void started(TaskStarted news) {
        writer.moved(news.task(), OrderLine.State.UNDER_WAY);
    }

    /// Who is on the way there must arrive.
    @EventListener
    void moved(SiteChanged news) {
        tasks.move(BY, orders.live(news.site().id()), LineWriter.spot(news.site()));
    }

    @EventListener
    void finished(TaskFinished news) {
        if (news.state() == TaskState.DONE) carryOn(news);
        writer.moved(news.task(), OrderRules.after(news.state()))
                .filter(order -> order.state() == WorkOrder.State.DONE)
                .flatMap(WorkOrder::request)
                .ifPresent(request -> requests.closed(BY, request));
    }

    /// What was to be done within the visit and was not gets a task of its own: somebody will be sent.
    private void carryOn(TaskFinished news) {
        var done = lines.ofTask(news.task());
        if (done.isEmpty()) return;
        for (var line : lines.ofOrder(done.get().order())) {
            var left = line.state() == OrderLine.State.WAITING
                    && line.within().filter(done.get().id()::equals).isPresent();
            if (left) writer.task(BY, line, true);
        }
    }
}
