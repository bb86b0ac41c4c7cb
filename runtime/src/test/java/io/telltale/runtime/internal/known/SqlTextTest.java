/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.known;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from account where id = ?",
        "select a.id, a.name from account a join orders o on a.id = o.account_id where o.total > ?",
        "insert into account (id, name, mail) values (?, ?, ?), (?, default, ?)",
        "insert into account (id, name) values (?1, lower(?2))",
        "insert into t (a) values (:name, null) on conflict (a) do update set a = excluded.a",
        "update account set version = version + ? where id = $1 and version = $2",
        "update account set active = true, name = NULL where id in (?, ?) and not gone = FALSE",
        "delete from t where id in (select id from gone where at < current_timestamp)",
        "select x from t where n like ? escape ? order by x desc limit 10 offset 20",
        "select x from t where a between ? and ? and b is not null",
        "select x from t where a = any (?) fetch first 50 rows only",
        "select top 100 x from t",
        "select 1",
        "select case when a = ? then b else c end from t group by a having count(*) > ?",
        "select x::text from t where d = cast(? as date)",
        "select address1, mp3_2 from t2 where t2.line1 = ?",
        "select x from t where a=? and b<>? and c>=? and d != ?",
        "select x from t where a = (select max(b) from s where s.t_id = t.id)",
        "insert into t(a,b) values(next value for seq, now())",
        "insert into t (a) values (nextval(?))",
      })
  void aStatementWithoutLiterals(String statement) {
    assertThat(hasNoLiteral(statement)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from t where n = 'Zquill'",
        "select * from t where n = \"Zquill\"",
        "select * from t where n = 4711",
        "select * from t where n = $$Zquill$$",
        "select * from t -- for Zquill",
        "select * from t /* Zquill */",
        "select * from t where n = Zquill",
        "select * from t where n=Zquill",
        "select * from t where n <> Zquill and a = ?",
        "select * from t where n like Zquill",
        "select * from t where n in (?, Zquill)",
        "select * from t where n = (Zquill)",
        "select * from t where n = lower(Zquill)",
        "select * from t where n between Zquill and ?",
        "select * from t where n between ? and Zquill",
        "select * from t where n = m + Zquill",
        "insert into t (n) values (Zquill)",
        "insert into t (a, n) values (?, ?), (?, Zquill)",
        "insert into t (n) values (upper(Zquill))",
        "update t set n = Zquill where id = ?",
        "call remember(Zquill)",
        "exec remember(Zquill)",
        "select * from t limit 4711081512",
        "select * from t limit Zquill",
        "select 4711",
        "select * from t where n = :'Zquill'",
      })
  void whatMayBeALiteralIsOne(String statement) {
    assertThat(hasNoLiteral(statement)).isFalse();
  }

  @Test
  void deepBracketsAreTooMuch() {
    assertThat(hasNoLiteral("select " + "(".repeat(20) + "a" + ")".repeat(20))).isTrue();
    assertThat(hasNoLiteral("select " + "(".repeat(100) + "a" + ")".repeat(100))).isFalse();
    assertThat(hasNoLiteral("select a)))) from t where b = ?")).isTrue();
  }

  private static boolean hasNoLiteral(String statement) {
    return SqlText.hasNoLiteral("[" + statement + "]", 1, statement.length() + 1);
  }
}
