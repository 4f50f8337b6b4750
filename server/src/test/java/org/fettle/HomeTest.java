package org.fettle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.shell.HomeCard;
import org.fettle.platform.shell.HomeCards;
import org.fettle.platform.shell.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.ui.ConcurrentModel;

class HomeTest {
    @Test
    void theMostUrgentOfAllModulesComesFirst() {
        var modules = new StaticListableBeanFactory();
        HomeCards calm = _ -> List.of(HomeCard.calm("a", 9, "/a"), HomeCard.soon("b", 1, "/b"));
        HomeCards urgent = _ -> List.of(HomeCard.now("c", 2, "/c"));
        modules.addBean("calm", calm);
        modules.addBean("urgent", urgent);
        var viewer = new Viewer(new UUID(0, 1), "A", Set.of(), Locale.ENGLISH);
        var page = new ConcurrentModel();

        new Home(modules.getBeanProvider(HomeCards.class), () -> Optional.of(viewer)).home(page);

        assertThat((List<?>) page.getAttribute("cards"))
                .extracting(card -> ((HomeCard) card).text())
                .containsExactly("c", "b", "a");
    }
}
