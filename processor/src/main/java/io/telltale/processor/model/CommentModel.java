/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

/**
 * What a documentation comment says, without its markup.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param constant the enum constant on which it stands, or empty if that is a class
 * @param summary its first sentence
 * @param description the rest, its paragraphs parted by an empty line; empty if there is none
 */
public record CommentModel(String constant, String summary, String description) {}
