/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hibernate.validator.internal.engine.ConstraintViolationImpl;
import org.hibernate.validator.internal.engine.path.PathImpl;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What leaves of violations that Hibernate Validator has found. */
class ViolationsTest {

  private static final String VALUE = "QuillonRavensworth";
  private static final String OTHER = "ThessalyMarchbanks";
  private static final String TYPE = ConstraintViolationException.class.getName();

  /** It tells its version, and that it goes without an expression language. */
  private static final Logger LIBRARY = Logger.getLogger("org.hibernate.validator");

  private static ValidatorFactory factory;

  private final List<String> values = new ArrayList<>();

  @BeforeAll
  static void start() {
    LIBRARY.setLevel(Level.OFF);
    factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
  }

  @AfterAll
  static void stop() {
    factory.close();
    LIBRARY.setLevel(null);
  }

  record Line(
      @Pattern(regexp = "[0-9]+", message = "'${validatedValue}' is no code") String code) {}

  record Order(@Valid List<Line> lines) {}

  @Test
  void anIndexStaysAndTheValueGoes() {
    Order order = new Order(List.of(new Line("1"), new Line(VALUE)));
    assertThat(skeleton(order)).isEqualTo("lines[1].code: '${validatedValue}' is no code");
    assertThat(values).containsExactly(VALUE);
  }

  record Book(@Valid Map<String, Line> lines) {}

  @Test
  void aKeyOfAMapIsHidden() {
    assertThat(skeleton(new Book(Map.of(OTHER, new Line(VALUE)))))
        .isEqualTo("lines[***].code: '${validatedValue}' is no code");
    assertThat(values).containsExactlyInAnyOrder(VALUE, OTHER);
  }

  record Labels(Map<@Pattern(regexp = "[0-9]+") String, @NotNull String> texts) {}

  @Test
  void aKeyThatIsRefusedIsHidden() {
    assertThat(skeleton(new Labels(Map.of(VALUE, "x"))))
        .startsWith("texts[***].<map key>: {jakarta.validation.constraints.Pattern.message}");
    assertThat(values).containsOnly(VALUE);
  }

  record Bag(@Valid Set<Line> lines) {}

  @Test
  void aSetHasNoIndex() {
    assertThat(skeleton(new Bag(Set.of(new Line(VALUE)))))
        .isEqualTo("lines[].code: '${validatedValue}' is no code");
  }

  record Payment(@Max(5) long amount, @NotNull Object payer) {}

  @Test
  void violationsAreInOrderAndNumbersAreValues() {
    assertThat(skeleton(new Payment(998_877_665_544L, null)))
        .isEqualTo(
            "amount: {jakarta.validation.constraints.Max.message}, "
                + "payer: {jakarta.validation.constraints.NotNull.message}");
    assertThat(values).containsExactly("998877665544");
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = AccountValidator.class)
  @interface KnownAccount {
    String message() default "{acme.KnownAccount}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Writes the value into the template, as many validators of applications do. */
  public static final class AccountValidator implements ConstraintValidator<KnownAccount, Account> {

    @Override
    public boolean isValid(Account account, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate("no account " + account.name())
          .addConstraintViolation();
      return false;
    }
  }

  /** Frameworks make violations of their own, some without a constraint. */
  @Test
  void withoutAConstraintTheTemplateIsHidden() {
    ConstraintViolation<Object> found =
        ConstraintViolationImpl.forBeanValidation(
            "no account " + VALUE,
            Map.of(),
            Map.of(),
            "no account " + VALUE,
            Object.class,
            null,
            null,
            VALUE,
            PathImpl.createPathFromString("from.account"),
            null,
            null);
    assertThat(skeleton(new ConstraintViolationException(Set.of(found))))
        .isEqualTo("from.account: ***");
    assertThat(values).containsExactly(VALUE);
  }

  /** Its text is not asked for: it is code of the application. */
  @KnownAccount
  record Account(String name) {
    @Override
    public String toString() {
      throw new AssertionError("asked");
    }
  }

  record Transfer(@Valid Account from) {}

  @Test
  void aTemplateThatAValidatorHasWrittenIsThatOfTheConstraint() {
    assertThat(skeleton(new Transfer(new Account(VALUE)))).isEqualTo("from: {acme.KnownAccount}");
    assertThat(values).isEmpty();
  }

  @Test
  void noMoreAreToldThanAReaderLooksAt() {
    Order order = new Order(Stream.generate(() -> new Line(VALUE)).limit(40).toList());
    assertThat(skeleton(order).split(", ")).hasSize(16);
    assertThat(values).hasSize(40).containsOnly(VALUE);
  }

  @Test
  void withoutViolationsTheMessageDecides() {
    String message = "total: " + VALUE;
    assertThat(skeleton(new ConstraintViolationException(message, null))).isEqualTo("total: ***");
    assertThat(skeleton(new ConstraintViolationException(message, Set.of())))
        .isEqualTo("total: ***");
    assertThat(values).containsExactly(VALUE, VALUE);
  }

  /** The class may be of another class loader. */
  @Test
  void anotherClassOfThatNameHasItsMessageAlone() {
    String message = "total: " + VALUE;
    Throwable error = new IllegalStateException(message);
    assertThat(new LibraryErrors().skeleton(error, TYPE, message, values::add))
        .isEqualTo("total: ***");
  }

  private String skeleton(Object invalid) {
    return skeleton(new ConstraintViolationException(factory.getValidator().validate(invalid)));
  }

  private String skeleton(ConstraintViolationException error) {
    return new LibraryErrors().skeleton(error, TYPE, error.getMessage(), values::add);
  }
}
