package io.railpulse.operators.alert;

import io.railpulse.domain.alert.delivery.Notice;
import io.railpulse.domain.alert.delivery.NoticeBook;
import io.railpulse.domain.alert.delivery.NoticeInput;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells customers of alerts about what they send, when they want to be told.
 *
 * <p>Key: consignment. Input: what holds of it, and changes of alerts about it and its containers. Output: what its customer is told.
 *
 * <p>Remembered: what they were told and what waits ({@link NoticeBook}), until 60 days of record time after the last that was heard. Where
 * inputs are sequenced they wait for the watermark ({@link HeldInputs}).
 */
public final class NotifyCustomerFunction extends KeyedProcessFunction<String, NoticeInput, Notice> {
    private static final long serialVersionUID = 1;
    private static final long FORGET_AFTER_MILLIS = Duration.ofDays(60).toMillis();

    private final RecordTimeOptions time;

    private transient ValueState<NoticeBook> books;
    private transient HeldInputs<NoticeInput> held;

    public NotifyCustomerFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        books = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("notice-book", TypeInformation.of(NoticeBook.class)));
        held = new HeldInputs<>(getRuntimeContext(), "held-notice-inputs", NoticeInput.class, NoticeInput.IN_ORDER);
    }

    @Override
    public void processElement(NoticeInput input, Context context, Collector<Notice> out) throws Exception {
        if (time.sequenced()) {
            held.hold(input.recordMillis(), input);
            context.timerService().registerEventTimeTimer(input.recordMillis());
            return;
        }
        NoticeBook book = load();
        while (book.dueMillis() != NoticeBook.NEVER && book.dueMillis() < input.recordMillis()) {
            book.tell(input.consignmentId(), book.dueMillis()).ifPresent(out::collect);
        }
        take(input, book);
        book.tell(input.consignmentId(), input.recordMillis()).ifPresent(out::collect);
        remember(book, context);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<Notice> out) throws Exception {
        NoticeBook book = load();
        for (NoticeInput input : held.release(timerMillis)) {
            take(input, book);
        }
        if (book.newestMillis == NoticeBook.NEVER) {
            return;
        }
        book.tell(context.getCurrentKey(), timerMillis).ifPresent(out::collect);
        if (book.newestMillis + FORGET_AFTER_MILLIS <= timerMillis) {
            books.clear();
            return;
        }
        remember(book, context);
    }

    private NoticeBook load() throws Exception {
        NoticeBook book = books.value();
        return book == null ? new NoticeBook() : book;
    }

    private static void take(NoticeInput input, NoticeBook book) {
        if (input.change() != null) {
            book.take(input.change());
        } else {
            book.take(input.alert());
        }
    }

    /** There is one timer a customer's consignment, for what is next due; what would be due after the end of the input is never done. */
    private void remember(NoticeBook book, Context context) throws Exception {
        long forget = book.newestMillis + FORGET_AFTER_MILLIS;
        long due = book.dueMillis() == NoticeBook.NEVER ? forget : Math.min(book.dueMillis(), forget);
        long timer = due <= time.horizonMillis() ? due : NoticeBook.NEVER;
        boolean isOther = timer != book.timerMillis && book.timerMillis != NoticeBook.NEVER;
        if (isOther && !held.holds(book.timerMillis)) {
            context.timerService().deleteEventTimeTimer(book.timerMillis);
        }
        if (timer != NoticeBook.NEVER) {
            context.timerService().registerEventTimeTimer(timer);
        }
        book.timerMillis = timer;
        books.update(book);
    }
}
