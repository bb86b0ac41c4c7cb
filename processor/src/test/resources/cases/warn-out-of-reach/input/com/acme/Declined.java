package com.acme;

import io.telltale.annotations.ErrorCode;
import org.lib.Seen;

@ErrorCode(1)
class Declined extends Seen {} // expect: inaccessible-member
