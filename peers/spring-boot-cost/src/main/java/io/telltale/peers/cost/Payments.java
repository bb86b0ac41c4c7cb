/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.cost;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The application that is measured. Nothing in it names Telltale but its exception. */
@SpringBootApplication
@RestController
public class Payments {

  /** Of so many requests for {@code /mixed} one fails. */
  private static final int ONE_IN = 10;

  private static final long CUSTOMERS = 100;

  private final Customers customers;
  private final AtomicLong requests = new AtomicLong();

  Payments(Customers customers) {
    this.customers = customers;
    for (long id = 0; id < CUSTOMERS; id++) {
      customers.save(new Customer(id, "customer " + id));
    }
  }

  /** Starts it. */
  public static void main(String[] arguments) {
    var context = SpringApplication.run(Payments.class, arguments);
    System.out.println("port " + context.getEnvironment().getProperty("local.server.port"));
  }

  @GetMapping("/fine")
  String fine() {
    return "paid";
  }

  @GetMapping("/failed")
  String failed() {
    throw new PaymentException("rosalind.franklin@mail.example", "4000000000000069");
  }

  @GetMapping("/mixed")
  String mixed() {
    long request = requests.incrementAndGet();
    String name = customers.findById(request % CUSTOMERS).orElseThrow().getName();
    return request % ONE_IN == 0 ? failed() : name;
  }

  /**
   * Returns the CPU time of the threads that serve requests, and of the process, in nanoseconds.
   */
  @GetMapping("/cpu")
  String cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long serving = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().contains("-exec-")) {
        serving += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    var process =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return serving + " " + process.getProcessCpuTime();
  }
}
