/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.bodies;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Looks into bodies by javac's own tree interface, which nothing else uses.
 *
 * <p>Names are all there is at this stage, and no types. So of constructors this finds the plain
 * cases: a parameter that is assigned to a sensitive field, and is handed to a platform's exception
 * as its message, or to a formatting method, or stands in a concatenation with a text.
 */
final class JavacBodyLint implements BodyLint {

  private static final String KOTLIN = "kotlin.Metadata";

  private static final Set<String> FORMATTERS =
      Set.of("format", "formatted", "concat", "join", "append");

  private final Trees trees;

  JavacBodyLint(ProcessingEnvironment environment) {
    trees = Trees.instance(environment);
  }

  @Override
  public void check(TypeElement type, Set<String> sensitive, Findings findings) {
    if (sensitive.isEmpty()) {
      return;
    }
    String superclass = type.getSuperclass().toString();
    boolean platform = superclass.startsWith("java.") || superclass.startsWith("javax.");
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      MethodTree tree = trees.getTree(constructor);
      if (tree != null && tree.getBody() != null) {
        check(constructor, tree, sensitive, platform, findings);
      }
    }
  }

  @Override
  public boolean hasSource(TypeElement type) {
    return trees.getTree(type) != null;
  }

  @Override
  public boolean returnsOther(ExecutableElement accessor, VariableElement field) {
    BlockTree body = body(accessor);
    // Where a subclass has a field of that name, its accessor returns another one.
    boolean inherited =
        !Objects.equals(field.getEnclosingElement(), accessor.getEnclosingElement());
    return body != null
        && (inherited
            ? !JavacAccessorBody.returnsSuper(body, accessor.getSimpleName().toString())
            : JavacAccessorBody.returnsOther(body, field.getSimpleName().toString()));
  }

  @Override
  public boolean returnsField(ExecutableElement accessor, VariableElement field) {
    Element type = accessor.getEnclosingElement();
    if (!Objects.equals(field.getEnclosingElement(), type)) {
      return false;
    }
    BlockTree body = body(accessor);
    return body == null
        ? isImplicit(accessor)
        : JavacAccessorBody.returnsField(body, field.getSimpleName().toString());
  }

  /** Whether it is an accessor of a record that nobody wrote. */
  private boolean isImplicit(ExecutableElement accessor) {
    return accessor.getEnclosingElement() instanceof TypeElement type
        && type.getKind() == ElementKind.RECORD
        && !Mirror.isPresent(type, KOTLIN)
        && isNowhere(accessor, trees.getTree(type));
  }

  private static boolean isNowhere(ExecutableElement accessor, @Nullable ClassTree type) {
    return type != null && type.getMembers().stream().noneMatch(m -> isOf(accessor, m));
  }

  private static boolean isOf(ExecutableElement accessor, Tree member) {
    return member instanceof MethodTree method
        && method.getName().contentEquals(accessor.getSimpleName())
        && method.getParameters().isEmpty()
        && method.getBody() != null;
  }

  @Override
  public boolean hidesSuper(ExecutableElement accessor) {
    BlockTree body = body(accessor);
    return body != null
        && !JavacAccessorBody.returnsSuper(body, accessor.getSimpleName().toString());
  }

  /** Returns what a method does, or null where that is not shown. */
  private @Nullable BlockTree body(ExecutableElement method) {
    Element type = method.getEnclosingElement();
    // What Kotlin shows to processors are stubs, which return nothing.
    boolean shown = type != null && !Mirror.isPresent(type, KOTLIN);
    MethodTree tree = shown ? trees.getTree(method) : null;
    return tree == null ? null : tree.getBody();
  }

  private static void check(
      ExecutableElement constructor,
      MethodTree tree,
      Set<String> sensitive,
      boolean platform,
      Findings findings) {
    Assignments assignments = new Assignments(sensitive);
    assignments.scan(tree.getBody(), null);
    Texts texts = new Texts(platform);
    texts.scan(tree.getBody(), null);
    for (VariableElement parameter : constructor.getParameters()) {
      String name = parameter.getSimpleName().toString();
      String member = assignments.sources.get(name);
      if (member != null && texts.names.contains(name)) {
        findings.add(Rule.SENSITIVE_IN_TEXT, Origin.of(parameter), member);
      }
    }
  }

  /** Returns the last part of what is assigned to, or called. */
  private static String name(ExpressionTree target) {
    if (target instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return target instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
  }

  /** Finds the names of which the values are assigned to sensitive fields, and these fields. */
  private static final class Assignments extends TreeScanner<Void, Void> {
    private final Set<String> sensitive;
    private final Map<String, String> sources = new TreeMap<>();

    Assignments(Set<String> sensitive) {
      this.sensitive = sensitive;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      String field = name(tree.getVariable());
      if (sensitive.contains(field)) {
        Identifiers.in(tree.getExpression()).forEach(source -> sources.putIfAbsent(source, field));
      }
      return super.visitAssignment(tree, null);
    }
  }

  /** Finds the names of which the values become part of a text. */
  private static final class Texts extends TreeScanner<Void, Void> {
    private final boolean platform;
    private final Set<String> names = new TreeSet<>();

    /**
     * @param platform whether the superclass is one of Java's, of which the constructors take texts
     */
    Texts(boolean platform) {
      this.platform = platform;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      String method = name(tree.getMethodSelect());
      if (FORMATTERS.contains(method)) {
        names.addAll(Identifiers.in(tree));
      } else if (platform && method.equals("super")) {
        for (ExpressionTree argument : tree.getArguments()) {
          if (argument instanceof IdentifierTree identifier) {
            names.add(identifier.getName().toString());
          }
        }
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
      if (tree.getKind() == Tree.Kind.PLUS && hasText(tree)) {
        names.addAll(Identifiers.in(tree));
      }
      return super.visitBinary(tree, null);
    }

    private static boolean hasText(ExpressionTree tree) {
      return tree instanceof BinaryTree sum
          ? hasText(sum.getLeftOperand()) || hasText(sum.getRightOperand())
          : tree instanceof LiteralTree literal && literal.getValue() instanceof String;
    }
  }

  /** Finds all names that stand in a tree by themselves. */
  private static final class Identifiers extends TreeScanner<Void, Set<String>> {

    static Set<String> in(Tree tree) {
      Set<String> names = new TreeSet<>();
      new Identifiers().scan(tree, names);
      return names;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Set<String> names) {
      names.add(tree.getName().toString());
      return null;
    }
  }
}
