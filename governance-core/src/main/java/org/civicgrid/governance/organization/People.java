package org.civicgrid.governance.organization;

import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the members of the force. */
@Repository
@RequiredArgsConstructor
class People {

    private final JdbcClient jdbc;

    Person insert(String name, boolean madeUp) {
        return jdbc.sql("insert into person (name, made_up) values (?, ?) returning id, name, made_up")
                .params(name, madeUp)
                .query(Person.class)
                .single();
    }

    /** The person, locked so that two appointments cannot pass each other. */
    Optional<Person> findLockedById(int id) {
        return jdbc.sql("select id, name, made_up from person where id = ? for no key update")
                .param(id)
                .query(Person.class)
                .optional();
    }

    Optional<Person> findById(int id) {
        return jdbc.sql("select id, name, made_up from person where id = ?")
                .param(id)
                .query(Person.class)
                .optional();
    }

    /** Who holds a post on a day; of several the one appointed first. */
    Optional<Person> findHolding(String postCode, LocalDate day) {
        return jdbc.sql("""
                        select h.id, h.name, h.made_up
                        from person h join appointment a on a.person_id = h.id join post p on p.id = a.post_id
                        where p.code = :code and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                        order by a.id limit 1
                        """)
                .param("code", postCode)
                .param("day", day)
                .query(Person.class)
                .optional();
    }
}
