/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.bodies;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The body of an accessor, as javac shows it: names without types. It returns its field if that is
 * all that any of its returns says: the field, a copy of it, a view of it, or an Optional of it. A
 * local variable of that name is the field if nothing else is ever assigned to it.
 */
final class JavacAccessorBody {

  /** Methods that return what they are given, or a copy or view of it. */
  private static final Set<String> COPYING =
      Set.of(
          "asList",
          "copyOf",
          "of",
          "ofNullable",
          "requireNonNull",
          "unmodifiableCollection",
          "unmodifiableList",
          "unmodifiableMap",
          "unmodifiableSet",
          "unmodifiableSortedSet");

  private final String field;

  /** Whether the name alone stands for a local variable that may have another value. */
  private boolean shadowed;

  private JavacAccessorBody(String field) {
    this.field = field;
  }

  /** Returns whether all that a body does is to return the field of some name as it is. */
  static boolean returnsField(BlockTree body, String field) {
    return body.getStatements().size() == 1
        && body.getStatements().get(0) instanceof ReturnTree statement
        && statement.getExpression() != null
        && new JavacAccessorBody(field).isFieldItself(statement.getExpression());
  }

  /** Returns whether a body returns anything but a field of some name. */
  static boolean returnsOther(BlockTree body, String field) {
    List<ExpressionTree> returned = new ArrayList<>();
    new Returns().scan(body, returned);
    JavacAccessorBody accessor = new JavacAccessorBody(field);
    Locals locals = new Locals(field);
    locals.scan(body, null);
    accessor.shadowed = !locals.areAll(accessor::isField);
    return !returned.isEmpty() && !returned.stream().allMatch(accessor::isField);
  }

  /** Returns whether all that a body does is to return what a method of the superclass does. */
  static boolean returnsSuper(BlockTree body, String method) {
    return body.getStatements().size() == 1
        && body.getStatements().get(0) instanceof ReturnTree statement
        && statement.getExpression() instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression().toString().equals("super")
        && name(select).equals(method);
  }

  private boolean isField(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree inner) {
      return isField(inner.getExpression());
    }
    if (tree instanceof TypeCastTree cast) {
      return isField(cast.getExpression());
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return isFieldOrNothing(choice.getTrueExpression(), choice)
          && isFieldOrNothing(choice.getFalseExpression(), choice);
    }
    if (tree instanceof NewClassTree copy) {
      return copy.getArguments().size() == 1 && isField(copy.getArguments().get(0));
    }
    if (tree instanceof MethodInvocationTree call) {
      return isCopy(call);
    }
    return isFieldItself(tree);
  }

  private boolean isFieldItself(ExpressionTree tree) {
    if (tree instanceof MemberSelectTree select) {
      return name(select).equals(field)
          && select.getExpression() instanceof IdentifierTree object
          && name(object).equals("this");
    }
    return !shadowed && name(tree).equals(field);
  }

  /** Nothing is what the field holds where it was compared with null. */
  private boolean isFieldOrNothing(ExpressionTree tree, ConditionalExpressionTree choice) {
    boolean none =
        tree.getKind() == Tree.Kind.NULL_LITERAL
            || (tree instanceof MethodInvocationTree call && isEmpty(call));
    return isField(tree) || (none && comparesWithNull(choice.getCondition()));
  }

  private boolean comparesWithNull(ExpressionTree condition) {
    if (condition instanceof ParenthesizedTree inner) {
      return comparesWithNull(inner.getExpression());
    }
    return condition instanceof BinaryTree comparison
        && comparison.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL
        && isFieldItself(comparison.getLeftOperand());
  }

  /** Whether a call yields a collection or an Optional that holds nothing. */
  private static boolean isEmpty(MethodInvocationTree call) {
    String method = name(call.getMethodSelect());
    return call.getArguments().isEmpty() && (method.equals("of") || method.startsWith("empty"));
  }

  private boolean isCopy(MethodInvocationTree call) {
    String method = name(call.getMethodSelect());
    if (method.equals("clone") && call.getMethodSelect() instanceof MemberSelectTree select) {
      return isField(select.getExpression());
    }
    // requireNonNull has a message beside the value.
    return COPYING.contains(method)
        && !call.getArguments().isEmpty()
        && isField(call.getArguments().get(0))
        && call.getArguments().stream().skip(1).allMatch(LiteralTree.class::isInstance);
  }

  /** Returns the last part of what is read or called. */
  private static String name(ExpressionTree tree) {
    if (tree instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return tree instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
  }

  /** Finds the local variables of a name, and what they get as values. */
  private static final class Locals extends TreeScanner<Void, Void> {
    private final String name;
    private final List<ExpressionTree> values = new ArrayList<>();
    private boolean declared;
    private boolean unknown;

    Locals(String name) {
      this.name = name;
    }

    /** Whether there are none, or each of their values is what the field holds. */
    boolean areAll(Predicate<ExpressionTree> field) {
      return !declared || (!unknown && values.stream().allMatch(field));
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (tree.getName().contentEquals(name)) {
        declared = true;
        if (tree.getInitializer() != null) {
          values.add(tree.getInitializer());
        }
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      if (tree.getVariable() instanceof IdentifierTree && name(tree.getVariable()).equals(name)) {
        values.add(tree.getExpression());
      }
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
      unknown |= name(tree.getVariable()).equals(name);
      return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
      unknown |= tree.getVariable().getName().contentEquals(name);
      return super.visitEnhancedForLoop(tree, null);
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
      unknown |= tree.getVariable().getName().contentEquals(name);
      return super.visitBindingPattern(tree, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      return null;
    }
  }

  /** Finds what a method returns, not what lambdas and classes in it do. */
  private static final class Returns extends TreeScanner<Void, List<ExpressionTree>> {

    @Override
    public Void visitReturn(ReturnTree tree, List<ExpressionTree> returned) {
      if (tree.getExpression() != null) {
        returned.add(tree.getExpression());
      }
      return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, List<ExpressionTree> returned) {
      return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, List<ExpressionTree> returned) {
      return null;
    }
  }
}
