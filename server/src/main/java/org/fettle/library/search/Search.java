package org.fettle.library.search;

import org.fettle.library.catalogue.Catalogue;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;

/// The catalogue, searched. Everybody finds what was accepted; staff find what they work on, too.
@Service
public class Search {
    private final SearchIndex index;
    private final IndexFeed feed;

    Search(SearchIndex index, IndexFeed feed) {
        this.index = index;
        this.feed = feed;
    }

    public Found find(Actor by, SearchQuery question) {
        return index.search(question, Catalogue.isStaff(by), feed.ready());
    }

    Found find(boolean staff, SearchQuery question) {
        return index.search(question, staff, feed.ready());
    }
}
